import { openAsBlob } from "node:fs";
import * as z from "zod";
import { ticketBodyText } from "@/lib/ticket/ticket-body";
import { type Adapter, type AttachedFile, type Attempt, DeliveryError } from "./adapter";
import { answerOf, ask, multipart, succeeded, unreadable } from "./ask-desk";
import { fieldsOf, type Labels } from "./labels";
import { leftOut } from "./within-limit";

const mutationError = z.object({ type: z.string(), code: z.string() });
const graphqlAnswer = z.object({
  data: z.unknown(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).optional(),
});
const thread = z.object({ id: z.string() });
const customerOutput = z.object({
  upsertCustomer: z.object({ customer: thread.nullable(), error: mutationError.nullable() }),
});
const threadOutput = z.object({
  createThread: z.object({ thread: thread.nullable(), error: mutationError.nullable() }),
});
const threadFound = z.object({ threadByExternalId: thread.nullable() });
const uploadOutput = z.object({
  createAttachmentUploadUrl: z.object({
    attachmentUploadUrl: z
      .object({
        attachment: z.object({ id: z.string() }),
        uploadFormUrl: z.url(),
        uploadFormData: z.array(z.object({ key: z.string(), value: z.string() })),
      })
      .nullable(),
    error: mutationError.nullable(),
  }),
});

const upsertCustomer = `mutation ($input: UpsertCustomerInput!) {
  upsertCustomer(input: $input) { customer { id } error { type code } }
}`;
const createThread = `mutation ($input: CreateThreadInput!) {
  createThread(input: $input) { thread { id } error { type code } }
}`;
const threadByExternalId = `query ($customerId: ID!, $externalId: ID!) {
  threadByExternalId(customerId: $customerId, externalId: $externalId) { id }
}`;
const createAttachmentUploadUrl = `mutation ($input: CreateAttachmentUploadUrlInput!) {
  createAttachmentUploadUrl(input: $input) {
    attachmentUploadUrl { attachment { id } uploadFormUrl uploadFormData { key value } }
    error { type code }
  }
}`;

const priorities = { urgent: 0, high: 1, normal: 2, low: 3 };
/** Characters that one text component may have. It is one that shows no Markdown: of that Plain knows a part only. */
const longestText = 10_000;

/**
 * Makes a thread in Plain, for a customer who is created if unknown. `externalId` is unique for a
 * customer, so the same reference makes no second thread; a repeat finds the first.
 *
 * The key needs `customer:create`, `customer:edit`, `customer:read`, `thread:create`, `thread:read`, `attachment:create`;
 * for fields `threadField:create` and `threadField:update`, for tags `label:create`.
 *
 * @param url the GraphQL endpoint
 * @param labels of thread fields of type text, by their key; tags are the ids of label types
 * @see https://www.plain.com/docs/graphql/threads/create
 * @see https://www.plain.com/docs/graphql/threads/get
 * @see https://www.plain.com/docs/graphql/thread-fields
 * @see https://www.plain.com/docs/ui-components/plain-text
 * @see https://www.plain.com/docs/graphql/attachments
 */
export function plainAdapter({ url, apiKey, ...labels }: { url: string; apiKey: string } & Labels): Adapter {
  async function query<T>(
    text: string,
    variables: object,
    shape: z.ZodType<T>,
    attempt: Attempt,
  ): Promise<T> {
    const response = await ask(
      url,
      {
        method: "POST",
        headers: { authorization: `Bearer ${apiKey}`, "content-type": "application/json" },
        body: JSON.stringify({ query: text, variables }),
      },
      attempt,
    );
    const { data, errors = [] } = await answerOf(response, graphqlAnswer, attempt);
    const [error] = errors;
    if (error !== undefined) throw failure(error.extensions?.code ?? "INTERNAL_SERVER_ERROR");
    const answer = shape.safeParse(data);
    if (!answer.success) throw unreadable();
    return answer.data;
  }

  async function earlier(customerId: string, externalId: string, attempt: Attempt) {
    const found = await query(threadByExternalId, { customerId, externalId }, threadFound, attempt);
    return found.threadByExternalId?.id;
  }

  /** @returns the attachment's id; `undefined` if Plain takes no file of that size */
  async function upload(
    file: AttachedFile,
    customerId: string,
    attempt: Attempt,
  ): Promise<string | undefined> {
    const input = {
      customerId,
      fileName: file.name,
      fileSizeBytes: file.bytes,
      attachmentType: "CUSTOM_TIMELINE_ENTRY",
    };
    const answer = await query(createAttachmentUploadUrl, { input }, uploadOutput, attempt);
    const { attachmentUploadUrl: place, error } = answer.createAttachmentUploadUrl;
    if (error?.code === "attachment_file_size_too_large") return undefined;
    if (error !== null) throw failure(error.code, error.type);
    if (place === null) throw unreadable();
    const form = new FormData();
    for (const { key, value } of place.uploadFormData) form.append(key, value);
    // The store reads the fields that it checks up to the file, so the file comes last.
    form.append("file", await openAsBlob(file.path), file.name);
    const stored = await ask(place.uploadFormUrl, { method: "POST", ...(await multipart(form)) }, attempt);
    await succeeded(stored, attempt);
    await stored.body?.cancel();
    return place.attachment.id;
  }

  return {
    name: "plain",
    isIdempotent: true,
    async send(ticket, attempt) {
      const { email } = ticket.requester;
      const upserted = await query(
        upsertCustomer,
        {
          input: {
            identifier: { emailAddress: email },
            onCreate: { fullName: email, email: { email, isVerified: false } },
            onUpdate: {},
          },
        },
        customerOutput,
        attempt,
      );
      const { customer, error: customerError } = upserted.upsertCustomer;
      if (customerError !== null) throw failure(customerError.code, customerError.type);
      if (customer === null) throw unreadable();

      const before = attempt.repeated ? await earlier(customer.id, ticket.ref, attempt) : undefined;
      if (before !== undefined) return { reference: before };

      const attachmentIds: string[] = [];
      const left: AttachedFile[] = [];
      for (const file of attempt.files) {
        const id = await upload(file, customer.id, attempt);
        if (id === undefined) left.push(file);
        else attachmentIds.push(id);
      }
      const threadFields = fieldsOf(ticket, labels).map(([key, stringValue]) => ({
        key,
        type: "STRING",
        stringValue,
      }));
      const input = {
        customerIdentifier: { customerId: customer.id },
        externalId: ticket.ref,
        title: `${ticket.subject} (${ticket.ref})`,
        priority: priorities[ticket.priority],
        components: textPieces(ticketBodyText(ticket) + leftOut(left)).map((plainText) => ({
          componentPlainText: { plainText },
        })),
        attachmentIds,
        ...(threadFields.length > 0 ? { threadFields } : {}),
        ...(labels.tags.length > 0 ? { labelTypeIds: labels.tags } : {}),
      };
      const made = (await query(createThread, { input }, threadOutput, attempt)).createThread;
      if (made.thread !== null) return { reference: made.thread.id };
      if (made.error === null) throw unreadable();
      // Plain names no code for a reference that is taken, so this is how to know.
      const reference =
        made.error.type === "VALIDATION" ? await earlier(customer.id, ticket.ref, attempt) : undefined;
      if (reference === undefined) throw failure(made.error.code, made.error.type);
      return { reference };
    },
  };
}

/**
 * @see https://www.plain.com/docs/graphql/error-handling: only an internal error is temporary, and a file that the
 *   store did not get is sent again
 */
function failure(code: string, type = code): DeliveryError {
  const isInternal = type === "INTERNAL" || type === "INTERNAL_SERVER_ERROR";
  const isRetryable = isInternal || code === "attachment_not_uploaded";
  return new DeliveryError(`GraphQL ${/^\w{1,60}$/.test(code) ? code : "error"}`, isRetryable, isRetryable);
}

/** Cuts a long text at ends of lines, where it has any; put together again the pieces are the text. */
function textPieces(text: string): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > longestText) {
    const end = rest.lastIndexOf("\n", longestText - 1) + 1 || longestText;
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  return [...pieces, rest];
}
