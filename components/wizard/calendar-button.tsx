"use client";
import { remindersLoaders } from "@/content/ui/reminders/messages";
import { withoutEmbed } from "@/lib/embed/embed-query";
import { icsOf } from "@/lib/flow/ics";
import { useMessages } from "../language/use-messages";
import { Icon } from "../ui/icon";
import { saveFile } from "../ui/save-file";

/** Saves a moment as a calendar file, with the address of this step in it. */
export function CalendarButton({ kind, at }: { kind: "wait" | "refund"; at: Date }) {
  const reminderMessages = useMessages(remindersLoaders);
  const words = reminderMessages.calendar[kind];
  return (
    <button
      type="button"
      className="no-print inline-flex min-h-11 cursor-pointer items-center gap-1.5 text-start underline underline-offset-4"
      onClick={() => {
        // The same moment saved twice is one event: calendars go by the id.
        const uid = `${kind}-${at.getTime()}@${window.location.hostname}`;
        const text = words.text(withoutEmbed(window.location.href));
        saveFile(words.file, "text/calendar", icsOf({ uid, at, title: words.title, text }, new Date()));
      }}
    >
      <Icon name="calendar" />
      {reminderMessages.calendar.add}
    </button>
  );
}
