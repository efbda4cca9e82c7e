"use client";

import { keepPreviousData, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Language } from "@/content/languages";
import { boxLoaders } from "@/content/ui/box/messages";
import { commonLoaders } from "@/content/ui/common/messages";
import { declinesLoaders } from "@/content/ui/declines/messages";
import { errorsLoaders } from "@/content/ui/errors/messages";
import { exportLoaders } from "@/content/ui/export/messages";
import { redactedLoaders } from "@/content/ui/redacted/messages";
import { triageLoaders } from "@/content/ui/triage/messages";
import { loadMessages } from "@/lib/language/load-messages";
import { redact } from "@/lib/ticket/redact";
import { answerTo, type BoxAnswer, type IssueNames } from "@/lib/triage/answer-to";
import { loadWeights } from "@/lib/triage/load-weights";
import { lazyWithMessages } from "../language/lazy-with-messages";
import { useLanguage, useMessages } from "../language/use-messages";
import { AnswerView } from "./answer-view";

interface Props {
  /** What the server has answered to a plain form; absent if scripts answer. */
  plain?: BoxAnswer;
  typed: string;
  /** A file comes before what is typed. */
  file: File | undefined;
  problems: IssueNames;
  staffRef: string | undefined;
  presses: number;
  onStruck: (text: string) => void;
  /** Puts the file away. */
  onForget: () => void;
}

/** Few people bring a file, and it comes with what reads it. */
const { Component: FileAnswer } = lazyWithMessages(
  () => import("./file-answer").then((module) => module.FileAnswer),
  [boxLoaders, commonLoaders, exportLoaders],
);

/** Fetches all that an answer in a language needs. */
export const fetchAll = (language: Language): Promise<unknown> =>
  Promise.all([
    loadWeights(language),
    loadMessages(language, boxLoaders),
    loadMessages(language, commonLoaders),
    loadMessages(language, declinesLoaders),
    loadMessages(language, errorsLoaders),
    loadMessages(language, redactedLoaders),
    loadMessages(language, triageLoaders),
  ]);

/** Answers as the person types. What that needs may fail to come on a train: it is tried again. */
export function LiveAnswer(props: Props) {
  const [client] = useState(() => new QueryClient());
  if (props.plain) return <AnswerView answer={props.plain} staffRef={props.staffRef} presses={0} />;
  return (
    <QueryClientProvider client={client}>
      {props.file ? (
        <FileAnswer file={props.file} presses={props.presses} onForget={props.onForget} />
      ) : (
        <Answered {...props} />
      )}
    </QueryClientProvider>
  );
}

function Answered({ typed, problems, staffRef, presses, onStruck }: Props) {
  const boxMessages = useMessages(boxLoaders);
  const language = useLanguage();
  const query = useQuery<BoxAnswer>({
    queryKey: ["answer", language, staffRef, typed],
    queryFn: () => answerTo(typed, { language, staffRef, problems }, new Date()),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "offlineFirst",
  });
  const answer = query.data;
  useEffect(() => {
    // Read the present text: the answer may be to an earlier one.
    const { text, found } = redact(typed);
    if (found.length > 0) onStruck(text);
  }, [typed, onStruck]);
  if (query.isError) return <p className="mt-4">{boxMessages.failed}</p>;
  if (answer === undefined) return <p className="mt-4 text-soft">{boxMessages.loading}</p>;
  return (
    <>
      <p role="status" className="sr-only">
        {answer.recognised.kind === "empty" ? "" : boxMessages.answered}
      </p>
      <AnswerView answer={answer} staffRef={staffRef} presses={presses} />
    </>
  );
}
