import { plainAdapter } from "@/lib/server/help-desks/plain";
import type { Desk, Taken } from "./desk";
import { fieldsAs } from "./fixture";
import { type Answer, type Asked, fileOf, formOf, jsonOf, startHttpDesk } from "./http-desk";

const priorities = ["urgent", "high", "normal", "low"];

/** Plain: the four operations of its GraphQL API that we use, and the store that uploads go to. */
export async function startPlain() {
  const customers = new Map<string, string>();
  const uploads = new Map<string, { name: string; bytes: number; content?: Buffer }>();
  const threads: (Taken & { customerId: string; externalId: string; tags: string[] })[] = [];
  const limit = { bytes: 6_000_000 };

  const operations: Record<string, (variables: never) => unknown> = {
    upsertCustomer: ({ input }: { input: Input }) => {
      const { emailAddress } = input.identifier;
      if (input.onCreate?.email?.isVerified === undefined || !input.onCreate.fullName || !input.onUpdate) {
        return { customer: null, error: mistake("VALIDATION", "input_validation") };
      }
      const id = customers.get(emailAddress) ?? `c_${customers.size + 1}`;
      customers.set(emailAddress, id);
      return { result: "CREATED", customer: { id }, error: null };
    },
    createAttachmentUploadUrl: ({ input }: { input: Input }) => {
      if (
        input.attachmentType !== "CUSTOM_TIMELINE_ENTRY" ||
        ![...customers.values()].includes(input.customerId)
      ) {
        return { attachmentUploadUrl: null, error: mistake("VALIDATION", "input_validation") };
      }
      if (input.fileSizeBytes > limit.bytes) {
        return { attachmentUploadUrl: null, error: mistake("VALIDATION", "attachment_file_size_too_large") };
      }
      const id = `att_${uploads.size + 1}`;
      uploads.set(id, { name: input.fileName, bytes: input.fileSizeBytes });
      const attachmentUploadUrl = {
        attachment: { id },
        uploadFormUrl: `${http.url}/store`,
        uploadFormData: [
          { key: "acl", value: "private" },
          { key: "key", value: id },
        ],
      };
      return { attachmentUploadUrl, error: null };
    },
    createThread: ({ input }: { input: Input }) => {
      const { customerId } = input.customerIdentifier;
      const texts: string[] = input.components.map((one: Input) => one.componentPlainText?.plainText ?? "");
      const files = input.attachmentIds.map((id: string) => uploads.get(id));
      const isWrong =
        threads.some((one) => one.customerId === customerId && one.externalId === input.externalId) ||
        texts.some((text) => text.length < 1 || text.length > 10_000) ||
        priorities[input.priority] === undefined ||
        input.threadFields.some(
          ({ key, type, stringValue }: Input) =>
            !["answer_in", "case_ref"].includes(key) || type !== "STRING" || typeof stringValue !== "string",
        );
      if (files.some((file: Input) => file?.content === undefined)) {
        return { thread: null, error: mistake("VALIDATION", "attachment_not_uploaded") };
      }
      if (isWrong) return { thread: null, error: mistake("VALIDATION", "input_validation") };
      const field = (name: string) => input.threadFields.find(({ key }: Input) => key === name)?.stringValue;
      const id = `th_${threads.length + 1}`;
      const email = [...customers].find(([, one]) => one === customerId)?.[0] ?? "";
      threads.push({
        reference: id,
        subject: input.title,
        body: texts.join(""),
        email,
        priority: priorities[input.priority] ?? "",
        files,
        customerId,
        externalId: input.externalId,
        tags: input.labelTypeIds,
        language: field("answer_in"),
        caseRef: field("case_ref"),
      });
      return { thread: { id }, error: null };
    },
    threadByExternalId: ({ customerId, externalId }: { customerId: string; externalId: string }) => {
      const found = threads.find((one) => one.customerId === customerId && one.externalId === externalId);
      return found ? { id: found.reference } : null;
    },
  };

  const graphql = (asked: Asked): Answer => {
    if (asked.headers.authorization !== "Bearer plain-secret") return failed("UNAUTHENTICATED");
    const { query, variables } = jsonOf(asked);
    const name = /\{\s*(\w+)\(/.exec(query)?.[1] ?? "";
    const operation = operations[name];
    if (operation === undefined) return failed("GRAPHQL_VALIDATION_FAILED");
    return { status: 200, body: { data: { [name]: operation(variables as never) } } };
  };
  const store = async (asked: Asked): Promise<Answer> => {
    // The address is signed; a key of ours has no business there.
    if (asked.headers.authorization !== undefined) return { status: 400 };
    const form = await formOf(asked);
    const upload = uploads.get(String(form.get("key")));
    const fields = [...form.keys()];
    const file = form.get("file");
    if (upload === undefined || file === null || fields.at(-1) !== "file") return { status: 403 };
    const { content } = await fileOf(file);
    if (content.length !== upload.bytes) return { status: 400 };
    upload.content = content;
    return { status: 204 };
  };

  const http = await startHttpDesk((asked) =>
    asked.url.pathname === "/store" ? store(asked) : graphql(asked),
  );
  const adapter = (apiKey: string) =>
    plainAdapter({
      url: `${http.url}/graphql/v1`,
      apiKey,
      fields: fieldsAs("answer_in", "case_ref"),
      tags: ["lt_billing"],
    });
  return {
    http,
    adapter: adapter("plain-secret"),
    stranger: adapter("wrong"),
    tickets: async () => threads,
    /** The largest file that it takes. */
    limit,
    close: http.close,
  } satisfies Desk & Record<string, unknown>;
}

// biome-ignore lint/suspicious/noExplicitAny: a fake reads what it gets, and checks it as it goes
type Input = any;

const mistake = (type: string, code: string) => ({ message: "It is not right", type, code, fields: [] });
const failed = (code: string): Answer => ({
  status: 200,
  body: { data: null, errors: [{ message: "It is not right", extensions: { code } }] },
});
