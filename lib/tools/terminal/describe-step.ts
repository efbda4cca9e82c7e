import type { LinkId } from "@/content/policy";
import { common } from "@/content/ui/common/en";
import { ticketMessages } from "@/content/ui/ticket/en";
import { everyIssue } from "@/machines/every-issue";
import type { Draft } from "@/machines/form";
import { doubtsAt, type Place } from "./session";
import { timeLeft } from "./time-left";
import type { Where } from "./where";

/** A paragraph of plain text. */
export interface Block {
  readonly text: string;
  /** The beginning of the first line; the others are indented by its width. */
  readonly lead?: string;
  readonly weight?: "heading" | "urgent";
  /** Belongs to the block before, so no empty line parts them. */
  readonly close?: true;
}

/** The text of a step, without its options. */
export function describeStep(place: Place, draft: Draft, where: Where): Block[] {
  const { screen, flow } = place;
  const { messages, meta, title, dropped, unreadable, lines } = screen;
  const left = dropped.length + unreadable;
  const topics = [...new Set(dropped.flatMap(({ topic }) => topic ?? []))];
  const skipped = lines.filter(({ how }) => how === "assumed").length;
  const link = (id: LinkId): string => `${common.links[id]}: ${flow.policy.links[id]}`;
  const time = timeLeft(place, draft, where);
  const mark = markOf(place);
  const doubts = doubtsAt(place, draft, where);
  return [
    {
      text: mark === undefined ? title : `${mark} · ${title}`,
      ...(isUrgent(place) ? { weight: "urgent" } : {}),
    },
    { text: messages.heading, weight: "heading", close: true },
    ...(left === 0
      ? []
      : [
          {
            text: [
              common.dropped(left),
              ...(topics.length > 0 ? [`${common.droppedList} ${topics.join(", ")}.`] : []),
            ].join(" "),
          },
        ]),
    ...(skipped === 0 ? [] : [{ text: common.skipped(skipped) }]),
    ...(messages.body ?? []).map((text) => ({ text })),
    ...(messages.actions ?? []).flatMap(({ text, note, link: id }, index): Block[] => [
      { text, lead: `${index + 1}. ` },
      ...(note === undefined ? [] : [{ text: note, lead: "   ", close: true as const }]),
      ...(id === undefined ? [] : [{ text: link(id), lead: "   ", close: true as const }]),
    ]),
    ...(messages.lookUp === undefined
      ? []
      : [
          { text: `${messages.lookUp.title}:` },
          ...messages.lookUp.entries.map(
            ({ term, meaning }): Block => ({
              text: `${term}: ${meaning}`,
              lead: "- ",
              close: true,
            }),
          ),
        ]),
    ...(messages.links ?? []).map((id): Block => ({ text: link(id), lead: "- " })),
    ...doubts.map((text): Block => ({ text, weight: "urgent" })),
    // A contradicted fact is asked about, and no clock counts from it.
    ...(time === undefined || doubts.length > 0 ? [] : [{ text: time }]),
    ...(meta.kind === "form" && everyIssue[flow.issue].form.wantsScreenshot
      ? [{ text: ticketMessages.form.evidencePlain }]
      : []),
  ];
}

const isUrgent = ({ screen: { meta } }: Place) => meta.kind === "instruction" && meta.urgent === true;

function markOf(place: Place): string | undefined {
  const { meta } = place.screen;
  if (meta.kind === "outcome") return common.mark[meta.outcome];
  return isUrgent(place) ? common.mark.urgent : undefined;
}

/**
 * Blocks as text.
 *
 * @param width columns of a line; a word that is longer, such as a link, stays whole so that it can be copied
 * @param style marks a text by its weight, for a terminal with styles
 */
export function layOut(
  blocks: readonly Block[],
  width = Number.POSITIVE_INFINITY,
  style: (text: string, weight: Block["weight"]) => string = (text) => text,
): string {
  return blocks
    .map(({ text, lead = "", weight, close }, index) => {
      const lines = wrap(text, width - lead.length);
      const set = lines.map(
        (line, row) => (row === 0 ? lead : " ".repeat(lead.length)) + style(line, weight),
      );
      return `${index === 0 || close ? "" : "\n"}${set.join("\n")}\n`;
    })
    .join("");
}

function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
