"use client";

import { keepPreviousData, QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { boxLoaders } from "@/content/ui/box/messages";
import { type Answer, answerTo, type Problems } from "@/lib/triage/answer-to";
import { useLanguage, useMessages } from "../language/use-messages";
import { AnswerView } from "./answer-view";
import { FileAnswer } from "./file-answer";

interface Props {
  typed: string;
  /** A file comes before what is typed. */
  file: File | undefined;
  problems: Problems;
  staffRef: string | undefined;
  presses: number;
  onStruck: (text: string) => void;
  /** Puts the file away. */
  onForget: () => void;
}

/** Answers as the person types. What that needs may fail to come on a train: it is tried again. */
export function LiveAnswer(props: Props) {
  const [client] = useState(() => new QueryClient());
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
  const query = useQuery<Answer>({
    queryKey: ["answer", language, staffRef, typed],
    queryFn: () => answerTo(typed, { language, staffRef, problems }, new Date()),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    networkMode: "offlineFirst",
  });
  const answer = query.data;
  const struck =
    answer && "found" in answer.recognised && answer.recognised.found.length > 0
      ? answer.recognised.text
      : undefined;
  useEffect(() => {
    if (struck !== undefined) onStruck(struck);
  }, [struck, onStruck]);
  if (query.isError) return <p className="mt-4">{boxMessages.failed}</p>;
  if (answer === undefined) return <p className="mt-4 text-soft">{boxMessages.loading}</p>;
  return <AnswerView answer={answer} staffRef={staffRef} presses={presses} />;
}
