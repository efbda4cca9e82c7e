"use client";

import { useEffect, useRef, useState } from "react";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";

type State = "off" | "on" | "denied" | "unsupported";

/** Offers a notification for the end of a wait. The browser asks for its permission after the press, never before. */
export function NotifyButton({ over }: { over: boolean }) {
  const reminderMessages = useMessages(remindersLoaders);
  const [state, setState] = useState<State>("off");
  const shown = useRef(false);
  const answer = useRef<HTMLParagraphElement>(null);
  const isAsked = useRef(false);

  // The button is gone once it was answered, and the focus with it.
  useEffect(() => {
    if (state !== "off" && isAsked.current) answer.current?.focus();
    isAsked.current = false;
  }, [state]);

  useEffect(() => {
    if (!over || state !== "on" || shown.current) return;
    shown.current = true;
    setState(show(reminderMessages.notification) ? "off" : "unsupported");
  }, [over, state, reminderMessages]);

  if (over) return null;
  if (state !== "off") {
    return (
      <p
        ref={answer}
        tabIndex={-1}
        role="status"
        className="flex min-h-11 basis-full items-center gap-1.5 focus:outline-none"
      >
        <Icon name="bell" />
        {reminderMessages.notification[state]}
      </p>
    );
  }
  return (
    <button
      type="button"
      className="inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-start"
      onClick={async () => {
        shown.current = false;
        const answered = await permission();
        isAsked.current = true;
        setState(answered);
      }}
    >
      <Icon name="bell" />
      <span>
        <span className="underline underline-offset-4">{reminderMessages.notification.ask}</span>
        <span className="block text-sm">{reminderMessages.notification.hint}</span>
      </span>
    </button>
  );
}

async function permission(): Promise<State> {
  if (!("Notification" in window)) return "unsupported";
  try {
    return (await Notification.requestPermission()) === "granted" ? "on" : "denied";
  } catch {
    return "unsupported";
  }
}

/** @returns false where the browser shows them for service workers only, as on Android */
function show({ title, body }: { title: string; body: string }): boolean {
  try {
    const notification = new Notification(title, { body, tag: "wait" });
    notification.onclick = () => {
      window.focus();
      notification.close();
    };
    return true;
  } catch {
    return false;
  }
}
