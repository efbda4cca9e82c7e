import { StepBody } from "@/components/wizard/step-body";
import { facts } from "@/content/facts";
import { common } from "@/content/ui/common/en";
import { lookupMessages } from "@/content/ui/lookup/en";
import { mapMessages } from "@/content/ui/maps/en";
import { formatAddress } from "@/lib/flow/address";
import type { Flow } from "@/lib/flow/flow";
import { metaOf } from "@/lib/flow/options";
import type { Screen } from "@/lib/flow/screen";
import { toneOf } from "@/lib/staff/maps/drawn-map";
import type { FlowGraph } from "@/lib/staff/maps/graph-of";
import { WaysOn } from "./flow-tree";

interface Props {
  flow: Flow;
  graph: FlowGraph;
  base: string;
  /** The step as a bare link shows it: its trail is the shortest way. */
  screen: Screen;
}

/** All that staff want to know of one step: its words, where it leads, its facts, its link. */
export function StepDetails({ flow, graph, base, screen }: Props) {
  const { step } = screen;
  const meta = metaOf(flow, step);
  const copy = flow.messages.steps[step];
  if (meta === undefined || copy === undefined) return null;
  const words = mapMessages.step;
  const address = formatAddress({ issue: flow.issue, step, answers: [] });
  const extras = [
    ...("typed" in meta && meta.typed ? [words.typed] : []),
    ...("offersExport" in meta && meta.offersExport ? [words.evidence] : []),
    ...("lookups" in meta && meta.lookups
      ? [`${words.checks}: ${meta.lookups.map((check) => lookupMessages.titles[check]).join(", ")}`]
      : []),
  ];
  return (
    <section aria-labelledby="step" className="mt-8 wide:row-span-2 wide:mt-0">
      <p className="text-soft text-sm">
        {mapMessages.kinds[toneOf(meta)]} · <code>{step}</code>
      </p>
      <h2 id="step" className="mt-1 font-semibold text-xl">
        {copy.heading}
      </h2>
      <p className="mt-3 flex flex-col items-start">
        <a href={address} className="link inline-flex min-h-11 items-center">
          {words.open}
        </a>
        <a
          href={`/desk/links?to=${encodeURIComponent(address)}`}
          className="link inline-flex min-h-11 items-center"
        >
          {words.build}
        </a>
        <a href={`/desk/insights?issue=${flow.issue}`} className="link inline-flex min-h-11 items-center">
          {words.insights}
        </a>
      </p>
      <h3 className="mt-3 font-semibold">{words.shortest}</h3>
      {screen.lines.length === 0 ? (
        <p className="text-soft">{words.first}</p>
      ) : (
        <ol className="mt-1 list-decimal space-y-1 ps-5 text-[0.95rem]">
          {screen.lines.map((line) => (
            <li key={line.step}>
              <a href={`${base}/${line.step}`} className="link">
                {line.question}
              </a>
              <span className="block text-soft">{line.answer}</span>
            </li>
          ))}
        </ol>
      )}
      <WaysOn flow={flow} graph={graph} base={base} step={step} />
      {(copy.body ?? copy.actions ?? copy.lookUp ?? copy.links) !== undefined && (
        <>
          <h3 className="mt-5 font-semibold">{words.words}</h3>
          <div className="text-[0.95rem]">
            <StepBody copy={copy} flow={flow} words={common} />
          </div>
        </>
      )}
      <h3 className="mt-5 font-semibold">{words.facts}</h3>
      <ul className="mt-1 space-y-1 text-[0.95rem]">
        {meta.facts.map((id) => (
          <li key={id}>
            <code>{id}</code> {facts[id]}
          </li>
        ))}
      </ul>
      {extras.length > 0 && (
        <>
          <h3 className="mt-5 font-semibold">{words.extras}</h3>
          <ul className="mt-1 list-disc ps-5 text-[0.95rem]">
            {extras.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
