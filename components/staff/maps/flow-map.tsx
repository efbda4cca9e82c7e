"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { saveFile } from "@/components/ui/save-file";
import { mapMessages } from "@/content/ui/maps/en";
import type { DrawnMap, Highlight } from "@/lib/staff/maps/drawn-map";
import type { Issue } from "@/machines/registry";
import { MapPicture } from "./map-picture";
import { useDrag } from "./use-drag";

interface Props {
  map: DrawnMap;
  title: string;
  /** The problem that it is of; all of them if it is left out. */
  issue?: Issue;
  current?: string | undefined;
  highlight?: Highlight | undefined;
}

const least = 0.25;
/** Below this, words on the arrows are smaller than 8 pixels and nobody reads them. */
const leastReadable = 0.7;
/** Below this, headings are. */
const leastByWidth = 0.45;
/** From here on a map is a little too wide for its frame: it would look cut off, and fitted it looks the same. */
const almost = 0.9;
const most = 3;
const step = 1.25;

/** A flow to look at: scrolled and zoomed by mouse, finger or keyboard. Each step is a link. */
export function FlowMap({ map, title, issue, current, highlight }: Props) {
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLElement>(null);
  const shown = current ?? highlight?.steps.at(-1);

  useEffect(() => {
    const box = frame.current?.querySelector(`[data-step="${shown ?? map.steps[0]?.step}"]`);
    const at = box?.getBoundingClientRect();
    const within = frame.current?.getBoundingClientRect();
    if (!at || !within || !frame.current) return;
    const byWidth = frame.current.clientWidth / map.width;
    if (shown === undefined && byWidth < 1 && byWidth >= almost) setZoom(byWidth);
    // Only the frame scrolls, not the page.
    frame.current.scrollBy(
      at.x + at.width / 2 - within.x - within.width / 2,
      at.y + at.height / 2 - within.y - within.height / 2,
    );
  }, [shown, map]);

  const zoomTo = (next: number) => setZoom(Math.min(most, Math.max(least, next)));
  const fit = () => {
    const { clientWidth = map.width, clientHeight = map.height } = frame.current ?? {};
    const byWidth = Math.min(1, clientWidth / map.width);
    const whole = Math.min(byWidth, clientHeight / map.height);
    // What could not be read as a whole fits by its width, and on a phone not even that; the rest is scrolled to.
    zoomTo(whole < leastReadable ? Math.max(leastByWidth, byWidth) : whole);
    frame.current?.scrollTo(0, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const acts: Readonly<Record<string, () => void>> = {
      "+": () => zoomTo(zoom * step),
      "=": () => zoomTo(zoom * step),
      "-": () => zoomTo(zoom / step),
      "0": () => zoomTo(1),
      f: fit,
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  };
  const save = () => {
    const svg = frame.current?.querySelector("svg")?.cloneNode(true) as SVGSVGElement | undefined;
    if (svg === undefined) return;
    svg.setAttribute("width", String(map.width));
    svg.setAttribute("height", String(map.height));
    paint(svg, frame.current?.querySelector("svg"));
    // In a file of its own a path without a host would lead nowhere.
    for (const link of svg.querySelectorAll("a"))
      link.setAttribute("href", new URL(link.getAttribute("href") ?? "", window.location.href).href);
    saveFile(`${issue ?? "all-problems"}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(svg));
  };

  const drag = useDrag(frame);
  const { zoomIn, zoomOut, fullSize, hint, saveSvg } = mapMessages;
  return (
    <div>
      <div className="no-print flex flex-wrap items-center gap-2 scripting-none:hidden">
        <button type="button" className="button button-quiet" onClick={() => zoomTo(zoom / step)}>
          <span aria-hidden="true">−</span>
          <span className="sr-only">{zoomOut}</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => zoomTo(zoom * step)}>
          <span aria-hidden="true">+</span>
          <span className="sr-only">{zoomIn}</span>
        </button>
        <button type="button" className="button button-quiet" onClick={() => zoomTo(1)}>
          {fullSize}
        </button>
        <button type="button" className="button button-quiet" onClick={fit}>
          {mapMessages.fit}
        </button>
        <button type="button" className="button button-quiet" onClick={save}>
          {saveSvg}
        </button>
        <output className="text-soft text-sm tabular-nums">{`${Math.round(zoom * 100)} %`}</output>
      </div>
      {/* biome-ignore-start lint/a11y: who has no mouse scrolls and zooms it by keyboard */}
      <section
        ref={frame}
        tabIndex={0}
        aria-label={mapMessages.label(title)}
        aria-describedby="map-hint"
        onKeyDown={onKeyDown}
        {...drag}
        className="mt-3 max-h-[75vh] cursor-grab overflow-auto rounded-xl border border-line"
      >
        <MapPicture
          map={map}
          title={title}
          base={issue ? `/desk/flows/${issue}` : "/desk/flows"}
          current={current}
          highlight={highlight}
          zoom={zoom}
        />
      </section>
      {/* biome-ignore-end lint/a11y: as above */}
      <p id="map-hint" className="no-print mt-1 text-soft text-sm scripting-none:hidden">
        {hint}
      </p>
    </div>
  );
}

/** Gives a saved picture the colours that the page shows it in: of the style sheet a file of its own has nothing. */
function paint(saved: SVGSVGElement, shown: SVGSVGElement | null | undefined): void {
  const sources = shown?.querySelectorAll("[class]") ?? [];
  for (const [place, element] of saved.querySelectorAll("[class]").entries()) {
    const source = sources[place];
    if (source === undefined || element instanceof SVGAElement) continue;
    const { fill, stroke } = getComputedStyle(source);
    element.setAttribute("fill", fill);
    element.setAttribute("stroke", stroke);
  }
  const ground = document.createElementNS("http://www.w3.org/2000/svg", "rect");
  for (const [name, value] of Object.entries({
    width: "100%",
    height: "100%",
    fill: getComputedStyle(document.documentElement).backgroundColor,
  }))
    ground.setAttribute(name, value);
  saved.prepend(ground);
}
