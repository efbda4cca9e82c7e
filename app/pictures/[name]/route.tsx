import { ImageResponse } from "next/og";
import { type Language, languages } from "@/content/languages";
import { commonLoaders } from "@/content/ui/common/messages";
import { siteLoaders } from "@/content/ui/site/messages";
import { loadFlow } from "@/lib/flow/load-flow";
import { loadMessages } from "@/lib/language/load-messages";
import { type Issue, issues } from "@/machines/registry";
import { pictureName } from "../../picture-name";
import { pictureSize } from "../../site-metadata";

export const dynamic = "force-static";
export const dynamicParams = false;

type About = Issue | "start";

/** What there is to draw, by name: in English, and in each language that can be drawn. */
const drawn = new Map<string, { language: Language; about: About }>();
for (const language of languages)
  for (const about of ["start", ...issues] as const) {
    const name = pictureName(language, about);
    if (!drawn.has(name)) drawn.set(name, { language, about });
  }

export const generateStaticParams = () => [...drawn.keys()].map((name) => ({ name: `${name}.png` }));

/** The picture of a shared link: the problem in the person's words, on a receipt. Made by the build. */
export async function GET(_: Request, { params }: RouteContext<"/pictures/[name]">) {
  const picture = drawn.get((await params).name.replace(/\.png$/, ""));
  if (picture === undefined) return new Response(null, { status: 404 });
  const { language, about } = picture;
  const [common, site] = await Promise.all([
    loadMessages(language, commonLoaders),
    loadMessages(language, siteLoaders),
  ]);
  const { symptom: heading, summary } =
    about === "start"
      ? { symptom: site.triage.heading, summary: site.tagline }
      : (await loadFlow(about, language)).messages;
  return new ImageResponse(
    <div
      style={{
        width: "100%",
        height: "100%",
        display: "flex",
        flexDirection: "column",
        justifyContent: "space-between",
        padding: "72px 80px",
        background: "#f6f4ee",
        color: "#17191e",
      }}
    >
      <div style={{ display: "flex", alignItems: "center", gap: 20, fontSize: 34 }}>
        <svg
          aria-hidden="true"
          width="52"
          height="52"
          viewBox="0 0 24 24"
          fill="none"
          stroke="#1e3fbf"
          strokeWidth="1.8"
        >
          <path d="M5 3h14v18l-2.3-1.6L14.3 21 12 19.4 9.7 21l-2.4-1.6L5 21Z" />
          <path d="M8.5 8h7M8.5 12h4.5" />
        </svg>
        {common.product}
      </div>
      <div style={{ fontSize: 76, lineHeight: 1.12, letterSpacing: -2, display: "flex" }}>{heading}</div>
      <div
        style={{
          fontSize: 34,
          lineHeight: 1.35,
          color: "#494c54",
          display: "flex",
          borderTop: "3px dashed #827d70",
          paddingTop: 32,
        }}
      >
        {summary}
      </div>
    </div>,
    pictureSize,
  );
}
