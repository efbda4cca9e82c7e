import { remindersLoaders } from "@/content/ui/reminders/messages";
import { typedLoaders } from "@/content/ui/typed/messages";
import { lazyWithMessages } from "../language/lazy-with-messages";

/** Fetched where a step or a form counts down to something. */
export const { Component: DeadlineNote, fetchAll: fetchDeadlineNote } = lazyWithMessages(
  () => import("./deadline-note").then((file) => file.DeadlineNote),
  [typedLoaders, remindersLoaders],
);
