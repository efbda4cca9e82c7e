import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { SMTPServer, type SMTPServerOptions } from "smtp-server";
import { emailAdapter } from "@/lib/server/help-desks/email";
import type { Desk, Taken } from "./desk";
import { type MailPart, readMail, words } from "./read-mail";

/** A mail server that takes mails for the help desk, from who knows the password. */
export async function startSmtp() {
  const mails: MailPart[] = [];
  /** What it answers in place of taking the next mail; one that never answers where it returns a promise. */
  const faults: (Error | "hang")[] = [];
  const silence = new EventTarget();
  const hanging = once(silence, "begins");
  const options: SMTPServerOptions = {
    disabledCommands: ["STARTTLS"],
    logger: false,
    onAuth: ({ username, password }, _session, done) =>
      username === "desk" && password === "smtp-secret"
        ? done(null, { user: username })
        : done(Object.assign(new Error("Bad credentials"), { responseCode: 535 })),
    onData: (stream, _session, done) => {
      const pieces: Buffer[] = [];
      stream.on("data", (piece) => pieces.push(piece));
      stream.on("end", () => {
        const fault = faults.shift();
        if (fault === "hang") return silence.dispatchEvent(new Event("begins"));
        if (fault) return done(fault);
        mails.push(readMail(Buffer.concat(pieces).toString("utf8")));
        done(null, "queued");
      });
    },
  };
  const server = new SMTPServer({ ...options, allowInsecureAuth: true, closeTimeout: 100 });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", () => done()));
  server.on("error", () => {});
  const { port } = server.server.address() as AddressInfo;
  const urlWith = (password: string) => `smtp://desk:${password}@127.0.0.1:${port}`;
  const adapter = (password: string) =>
    emailAdapter({
      url: urlWith(password),
      from: "Billing help <help@acme.test>",
      to: "desk@acme.test",
    });
  return {
    url: urlWith("smtp-secret"),
    adapter: adapter("smtp-secret"),
    stranger: adapter("wrong"),
    mails,
    faults,
    /** Fulfilled once a mail was sent whole and the server keeps silent. */
    hanging,
    tickets: async () => mails.map(takenOf),
    close: () => new Promise<void>((done) => server.close(() => done())),
  } satisfies Desk & Record<string, unknown>;
}

/** An answer of SMTP. */
export const replies = (responseCode: number) => Object.assign(new Error("No"), { responseCode });

function takenOf(mail: MailPart): Taken {
  const [text, json, ...files] = mail.parts;
  return {
    reference: mail.headers.get("message-id"),
    subject: words(mail.headers.get("subject")),
    body: text?.content.toString().replace(/\r\n/g, "\n") ?? "",
    email: mail.headers.get("reply-to") ?? "",
    priority: JSON.parse(json?.content.toString() ?? "{}").priority,
    language: mail.headers.get("accept-language"),
    caseRef: mail.headers.get("x-billing-case"),
    files: files.map((part) => ({ name: fileName(part), content: part.content })),
  };
}

/** RFC 2231, as far as needed: in one piece or in numbered ones. */
function fileName({ headers }: MailPart): string {
  const disposition = headers.get("content-disposition") ?? "";
  const pieces = [...disposition.matchAll(/filename\*(?:\d+\*?)?=(?:utf-8'')?"?([^;"]+)"?/gi)].map(
    ([, piece = ""]) => piece,
  );
  if (pieces.length > 0) return decodeURIComponent(pieces.join(""));
  return words(/filename="?((?:\\.|[^"])*)"?/.exec(disposition)?.[1]);
}
