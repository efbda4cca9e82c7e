import * as z from "zod/mini";
import { createDocument, type ZodOpenApiOperationObject, type ZodOpenApiResponsesObject } from "zod-openapi";
import { apiMessages } from "@/content/ui/api/en";
import { mostFileBytes } from "@/lib/ticket/ticket-limits";
import { issues } from "@/machines/registry";
import {
  confirmationSchema,
  describedSubmissionSchema,
  flowSchema,
  problemSchema,
  stepSchema,
  storedFileSchema,
  ticketLinkSchema,
} from "./schemas";

const { parameters, operations, answers } = apiMessages;
const said = (description: string) => z.describe(description);

const issue = z.enum(issues).check(said(parameters.issue));
const languageHeader = z.optional(z.string().check(said(parameters.acceptLanguage)));
const reading = { "If-None-Match": z.optional(z.string().check(said(parameters.ifNoneMatch))) };

const shown = (schema: z.core.$ZodType, type = "application/json") => ({
  description: answers.read,
  headers: z.object({ ETag: z.string(), "Cache-Control": z.string() }),
  content: { [type]: { schema } },
});
const unchanged = { "304": { description: answers.unchanged } };
const given = (why: keyof typeof answers, schema: z.core.$ZodType) => ({
  description: answers[why],
  content: { "application/json": { schema } },
});
/** Statuses with what each means here. */
const problems = (of: Readonly<Record<number, keyof typeof answers>>): ZodOpenApiResponsesObject =>
  Object.fromEntries(
    Object.entries(of).map(([status, why]) => [
      status,
      { description: answers[why], content: { "application/problem+json": { schema: problemSchema } } },
    ]),
  );

const named = (id: keyof typeof operations) => {
  const [summary, description] = operations[id];
  return { operationId: id, summary, ...(description && { description }) };
};

const read = (id: keyof typeof operations, more: ZodOpenApiOperationObject): ZodOpenApiOperationObject => ({
  ...named(id),
  ...more,
  responses: { ...more.responses, ...unchanged },
});

/**
 * The API as OpenAPI 3.1, made from the schemas that its routes check bodies against. Routes for our own pages
 * (`/api/checks`, `/api/relay`, `/api/counts`) are not in it: nobody else can use them, and they change with the
 * pages.
 *
 * @param version of the product
 */
export const openApiDocument = (version: string) =>
  createDocument({
    openapi: "3.1.1",
    info: { title: apiMessages.title, version, description: apiMessages.about },
    servers: [{ url: "/" }],
    tags: Object.entries(apiMessages.tags).map(([name, description]) => ({ name, description })),
    paths: {
      "/api/flows": {
        get: read("listFlows", {
          tags: ["flows"],
          requestParams: { header: z.object({ "Accept-Language": languageHeader, ...reading }) },
          responses: { "200": shown(z.array(flowSchema)) },
        }),
      },
      "/api/flows/{issue}": {
        get: read("showFlow", {
          tags: ["flows"],
          requestParams: {
            path: z.object({ issue }),
            header: z.object({ "Accept-Language": languageHeader, ...reading }),
          },
          responses: { "200": shown(flowSchema), ...problems({ 404: "unknown" }) },
        }),
      },
      "/api/flows/{issue}/{step}": {
        get: read("showStep", {
          tags: ["flows"],
          requestParams: {
            path: z.object({ issue, step: z.string().check(said(parameters.step)) }),
            header: z.object({ "Accept-Language": languageHeader, ...reading }),
          },
          parameters: [
            {
              in: "query",
              name: "answers",
              description: parameters.answers,
              style: "form",
              explode: true,
              schema: { type: "object", additionalProperties: { type: "string" } },
            },
          ],
          responses: { "200": shown(stepSchema), ...problems({ 404: "unknown" }) },
        }),
      },
      "/api/tickets": {
        post: {
          ...named("sendTicket"),
          tags: ["tickets"],
          requestBody: {
            required: true,
            content: { "application/json": { schema: describedSubmissionSchema } },
          },
          responses: {
            "201": given("stored", ticketLinkSchema),
            "200": given("repeated", ticketLinkSchema),
            ...problems({
              400: "unreadable",
              403: "forbidden",
              409: "conflict",
              410: "gone",
              413: "tooLarge",
              415: "wrongType",
              422: "invalid",
              429: "tooMany",
              503: "unavailable",
            }),
          },
        },
      },
      "/api/tickets/{id}": {
        get: {
          ...named("showTicket"),
          tags: ["tickets"],
          requestParams: { path: z.object({ id: z.string().check(said(parameters.id)) }) },
          responses: {
            "200": given("read", confirmationSchema),
            ...problems({ 404: "unknown", 503: "unavailable" }),
          },
        },
      },
      "/api/attachments/{key}/{sha256}": {
        put: {
          ...named("putAttachment"),
          tags: ["tickets"],
          requestParams: {
            path: z.object({
              key: z.uuid().check(said(parameters.key)),
              sha256: z.string().check(z.regex(/^[0-9a-f]{64}$/), said(parameters.sha256)),
            }),
          },
          requestBody: {
            required: true,
            content: {
              "application/octet-stream": { schema: { type: "string", maxLength: mostFileBytes } },
            },
          },
          responses: {
            "201": given("stored", storedFileSchema),
            "200": given("repeated", storedFileSchema),
            ...problems({
              403: "forbidden",
              404: "unknown",
              409: "fileTooMany",
              413: "tooLarge",
              415: "wrongType",
              422: "invalid",
              429: "tooMany",
              503: "unavailable",
            }),
          },
        },
      },
      "/schemas/ticket.json": {
        get: read("showTicketSchema", {
          tags: ["tickets"],
          requestParams: { header: z.object(reading) },
          responses: { "200": shown(z.looseObject({ title: z.string() }), "application/schema+json") },
        }),
      },
      "/openapi.json": {
        get: read("showDocument", {
          requestParams: { header: z.object(reading) },
          responses: { "200": shown(z.looseObject({ openapi: z.string() })) },
        }),
      },
    },
    components: {
      schemas: {
        Problem: problemSchema,
        Flow: flowSchema,
        Step: stepSchema,
        Submission: describedSubmissionSchema,
        TicketLink: ticketLinkSchema,
        Confirmation: confirmationSchema,
        StoredFile: storedFileSchema,
      },
    },
  });
