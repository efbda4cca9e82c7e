"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useState } from "react";
import type { Ask } from "@/content/asks";
import { commonLoaders } from "@/content/ui/common/messages";
import { submitLoaders } from "@/content/ui/submit/messages";
import { pathIn } from "@/lib/language/language-path";
import { type Confirmation, progressOf } from "@/lib/ticket/confirmation";
import { useLanguage, useMessages } from "../language/use-messages";
import { saveFile } from "../ui/save-file";
import { Sign, type SignLook } from "../ui/sign";
import { useLive } from "../ui/use-live";
import { useLocalTime } from "../ui/use-local-time";
import { useTitle } from "../ui/use-title";

interface Props {
  receipt: Confirmation;
  /** The problem's name. */
  about: string;
  /** What was asked for, in the language of the page. */
  request: Ask | undefined;
}

const marks: Readonly<Record<ReturnType<typeof progressOf>, SignLook>> = {
  received: { icon: "check", tone: "done" },
  delivering: { icon: "clock", tone: "done" },
  stored: { icon: "check", tone: "done" },
  delivered: { icon: "check", tone: "done" },
  delayed: { icon: "clock", tone: "wait" },
};

/** Milliseconds between two looks: quick while something is about to happen, then ever slower. */
const everyMs = (looks: number) => Math.min(60_000, 2_000 * 1.5 ** looks);

/** The receipt of a ticket that was sent. Brings itself up to date until there is nothing more to learn. */
export function ConfirmationView(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Live {...props} />
    </QueryClientProvider>
  );
}

function Live({ receipt: served, about, request }: Props) {
  const common = useMessages(commonLoaders);
  const { receipt: words } = useMessages(submitLoaders);
  const { describeMoment } = useLocalTime();
  const language = useLanguage();
  const live = useLive();
  const router = useRouter();
  const [message, setMessage] = useState("");
  const query = useQuery({
    queryKey: ["receipt", served.id],
    queryFn: async (): Promise<Confirmation> => {
      const response = await fetch(`/api/tickets/${served.id}`);
      // Deleted meanwhile, and shown again by Back: the server says so in its place.
      if (response.status === 404) router.refresh();
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return response.json();
    },
    initialData: served,
    refetchInterval: ({ state }) =>
      state.data?.state === "delivered" ? false : everyMs(state.dataUpdateCount + state.errorUpdateCount),
  });
  const { state, ref, email, files, received_at, references } = query.data;
  const received = new Date(received_at);
  const progress = progressOf(query.data);
  const heading = words.heading[progress];
  useTitle(`${heading} – ${common.product}`);

  // Without the parameters of a frame, because this address is kept and shared.
  const address = () => new URL(pathIn(language, `/tickets/${served.id}`), window.location.origin).href;

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      setMessage(words.copied);
    } catch {
      setMessage(words.copyFailed);
    }
  };

  const save = () =>
    saveFile(
      `${ref}.txt`,
      "text/plain",
      [
        `${words.rows.ref}: ${ref}`,
        `${words.rows.about}: ${about}`,
        ...(request ? [`${words.rows.ask}: ${request.ask}`] : []),
        `${words.rows.received_at}: ${received_at}`,
        address(),
        "",
      ].join("\n"),
    );

  return (
    <div className="max-w-[38rem]">
      <p>
        <Sign {...marks[progress]} data-state={state} data-progress={progress}>
          {words.mark[progress]}
        </Sign>
      </p>
      <h1 className="mt-2 font-bold text-title">{heading}</h1>
      <p role="status" className="mt-3 text-[1.0625rem]">
        {words.body[progress]}
      </p>
      <section aria-labelledby="next-title" className="mt-6">
        <h2 id="next-title" className="font-bold text-xl">
          {words.next.heading}
        </h2>
        <ul className="mt-2 space-y-3">
          {request?.meanwhile !== undefined && <li className="font-semibold">{request.meanwhile}</li>}
          <li className="break-words">{words.next.answer(email)}</li>
          <li>{words.next.time}</li>
        </ul>
      </section>
      <div className="receipt mt-6">
        <dl className="receipt-paper divide-y divide-dashed divide-line text-[0.9rem]">
          <Row label={words.rows.ref} value={ref} />
          <Row label={words.rows.about} value={about} />
          {request && <Row label={words.rows.ask} value={request.ask} />}
          <Row label={words.rows.email} value={email} />
          <Row
            label={words.rows.received_at}
            value={live ? describeMoment(received) : `${received_at.slice(0, 16).replace("T", " ")} UTC`}
          />
          {files > 0 && <Row label={words.rows.files} value={words.files(files)} />}
          {references.map((reference) => (
            <Row key={reference} label={words.rows.references} value={reference} />
          ))}
        </dl>
      </div>
      <p className="no-print mt-5">{words.keep}</p>
      {live ? (
        <>
          {query.isError && <p className="mt-2 text-wait">{words.stale}</p>}
          <p className="no-print mt-2 flex flex-wrap gap-x-6">
            <button type="button" className="link min-h-11 cursor-pointer" onClick={copy}>
              {words.copy}
            </button>
            <button type="button" className="link min-h-11 cursor-pointer" onClick={save}>
              {words.save}
            </button>
            <button type="button" className="link min-h-11 cursor-pointer" onClick={() => window.print()}>
              {common.print}
            </button>
          </p>
          <p role="status" className="min-h-6 font-semibold">
            {message}
          </p>
        </>
      ) : (
        state !== "delivered" && <p className="mt-2">{words.reload}</p>
      )}
    </div>
  );
}

function Row({ label, value }: { label: string; value: string }) {
  return (
    <div className="py-2.5">
      <dt className="text-soft">{label}</dt>
      <dd className="break-words font-semibold">
        <bdi>{value}</bdi>
      </dd>
    </div>
  );
}
