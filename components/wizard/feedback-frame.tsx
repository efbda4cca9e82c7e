import type { ReactNode } from "react";
import type { MessagesOf } from "@/content/messages";
import type { Shown } from "@/lib/flow/load-screen";
import { Framed } from "../embed/framed";
import { Shell } from "../shell/shell";
import { HeadingInFocus } from "../ui/heading-in-focus";

interface Props {
  /** The step that it is about. */
  shown: Shown;
  words: MessagesOf<"feedback">;
  /** Path and query of the page, without the language. */
  served: string;
  heading: string;
  body: string;
  /** Whether a press leads here without a load. */
  takesFocus?: boolean;
  children?: ReactNode;
}

/** A page about a step that did not help: back to it with every answer, or on to a ticket. */
export function FeedbackFrame(props: Props) {
  const { shown, words, served, heading, body, takesFocus, children } = props;
  const { flow, screen, address } = shown;
  return (
    <Shell language={flow.language} served={served}>
      <div className="max-w-[38rem]">
        {screen.embed !== undefined && <Framed served={address} />}
        {takesFocus ? (
          <HeadingInFocus>{heading}</HeadingInFocus>
        ) : (
          <h1 className="font-bold text-title">{heading}</h1>
        )}
        <p className="mt-3 text-[1.0625rem]">{body}</p>
        {children}
        <p className="mt-6 flex flex-wrap gap-x-7">
          <a href={address} className="link inline-flex min-h-11 items-center">
            {words.back}
          </a>
          {screen.supportHref !== undefined && (
            <a href={screen.supportHref} className="link inline-flex min-h-11 items-center">
              {words.support}
            </a>
          )}
        </p>
      </div>
    </Shell>
  );
}
