"use client";

import { useQuery } from "@tanstack/react-query";
import { useRef } from "react";
import { saveFile } from "@/components/ui/save-file";
import { linkBuilderMessages } from "@/content/ui/links/en";

/** A link for a camera. Black on white in any theme, because not every camera reads inverted codes. */
export function QrCode({ text, name }: { text: string; name: string }) {
  const svg = useRef<SVGSVGElement>(null);
  const code = useQuery({
    queryKey: ["qr", text],
    queryFn: async () => (await import("qr")).default(text, "raw", { ecc: "medium", border: 4 }),
    networkMode: "offlineFirst",
    staleTime: Number.POSITIVE_INFINITY,
  });
  const { qr, qrLabel, saveQr } = linkBuilderMessages.result;
  if (code.data === undefined) return null;
  const size = code.data.length;
  const path = code.data
    .flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x} ${y}h1v1h-1z` : "")))
    .join("");
  const save = () =>
    svg.current &&
    saveFile(`${name}.svg`, "image/svg+xml", new XMLSerializer().serializeToString(svg.current));
  return (
    <details className="mt-4">
      <summary className="link min-h-11 content-center">{qr}</summary>
      <svg
        ref={svg}
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`0 0 ${size} ${size}`}
        width="220"
        height="220"
        role="img"
        aria-label={qrLabel}
        shapeRendering="crispEdges"
        className="mt-2 max-w-full rounded-lg border border-line"
      >
        <rect width={size} height={size} fill="#fff" />
        <path d={path} fill="#000" />
      </svg>
      <button type="button" className="link min-h-11 cursor-pointer" onClick={save}>
        {saveQr}
      </button>
    </details>
  );
}
