import { mapMessages } from "@/content/ui/maps/en";
import {
  type DrawnArrow,
  type DrawnMap,
  type DrawnStep,
  type Highlight,
  sizes,
} from "@/lib/staff/maps/drawn-map";

interface Props {
  map: DrawnMap;
  title: string;
  /** The address of a step is this, a slash and its id. */
  base: string;
  /** The step that is looked at. */
  current?: string | undefined;
  highlight?: Highlight | undefined;
  /** How large, 1 being full size. */
  zoom: number;
}

/** The drawing of a flow, in the colours of the theme. Saving writes them into the picture, see `flow-map.tsx`. */
export function MapPicture({ map, title, base, current, highlight, zoom }: Props) {
  const { width, height, steps, arrows } = map;
  return (
    // biome-ignore lint/a11y: its name is the label, for a title would hover over every step; a fieldset it is not
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={Math.round(width * zoom)}
      height={Math.round(height * zoom)}
      role="group"
      aria-label={mapMessages.label(title)}
      fontFamily="system-ui, sans-serif"
      className="map max-w-none"
    >
      <defs>
        <marker id="arrow" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
          <path d="M0 0.5 7.5 4 0 7.5Z" className="fill-edge" />
        </marker>
        <marker
          id="arrow-way"
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="6"
          markerHeight="6"
          orient="auto"
        >
          <path d="M0 0.5 7.5 4 0 7.5Z" className="fill-accent" />
        </marker>
      </defs>
      {/* Highlighted parts are drawn last. */}
      {[...arrows]
        .sort((a, b) => Number(isOnWay(a, highlight)) - Number(isOnWay(b, highlight)))
        .map((arrow) => (
          <Arrow key={`${arrow.from} ${arrow.to}`} arrow={arrow} highlight={highlight} />
        ))}
      {steps.map((step) => (
        <Step
          key={step.step}
          step={step}
          href={`${base}/${step.step}`}
          isCurrent={step.step === current}
          isOnWay={highlight?.steps.includes(step.step) ?? false}
        />
      ))}
    </svg>
  );
}

const line = "stroke-edge forced-colors:stroke-[CanvasText]";
const wayLine = "stroke-accent forced-colors:stroke-[Highlight]";

const isOnWay = ({ from, to, ways }: DrawnArrow, highlight: Highlight | undefined) =>
  highlight?.ways.some(
    ({ step, option }, index) =>
      step === from && highlight.steps[index + 1] === to && ways.some((way) => way.option === option),
  ) ?? false;

function Arrow({ arrow, highlight }: { arrow: DrawnArrow; highlight: Highlight | undefined }) {
  const { from, to, ways, points, label } = arrow;
  const onWay = isOnWay(arrow, highlight);
  const taken = highlight?.ways.find(({ step }) => step === from)?.option;
  const middle = label.x + label.width / 2;
  let y = label.y + 3;
  return (
    <g data-from={from} data-to={to} data-way={onWay || undefined}>
      <path
        d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`}
        fill="none"
        strokeWidth={onWay ? 2.5 : 1.25}
        markerEnd={`url(#${onWay ? "arrow-way" : "arrow"})`}
        className={onWay ? wayLine : line}
      />
      <rect {...label} rx="4" className="fill-paper forced-colors:fill-[Canvas]" />
      {ways.map(({ option, lines }, place) => {
        if (place > 0) y += sizes.way.gap;
        const isTaken = onWay && option === taken;
        return (
          <text
            key={option ?? "time"}
            data-option={option}
            textAnchor="middle"
            fontSize="11.5"
            fontWeight={isTaken ? 700 : 400}
            className={isTaken ? "fill-accent" : "map-words fill-soft forced-colors:fill-[CanvasText]"}
          >
            {lines.map((words) => {
              y += sizes.way.line;
              return (
                <tspan key={words} x={middle} y={y - 3}>
                  {/* The space keeps a screen reader from joining the lines into one word. */}
                  {`${words} `}
                </tspan>
              );
            })}
          </text>
        );
      })}
    </g>
  );
}

/** Boxes highlighted by their kind of step. */
const grounds: Readonly<Partial<Record<DrawnStep["tone"], string>>> = {
  wait: "fill-wait-tint",
  urgent: "fill-stop-tint",
  solved: "fill-done-tint",
  form: "fill-tint",
};
const linkText = "forced-colors:fill-[LinkText]";

interface StepProps {
  step: DrawnStep;
  href: string;
  isCurrent: boolean;
  isOnWay: boolean;
}

function Step({ step, href, isCurrent, isOnWay }: StepProps) {
  const { x, y, width, height, kind, lines, tone } = step;
  const { padding, line: lineHeight } = sizes.step;
  const isMarked = isOnWay || isCurrent;
  return (
    <a
      href={href}
      aria-current={isCurrent ? "step" : undefined}
      data-step={step.step}
      data-tone={tone}
      className="map-step group"
    >
      <rect
        x={x}
        y={y}
        width={width}
        height={height}
        rx="9"
        strokeWidth={isCurrent ? 3.5 : isOnWay ? 2.5 : 1.25}
        className={`${isMarked ? wayLine : line} ${grounds[tone] ?? "fill-sheet group-hover:fill-tint"} forced-colors:fill-[Canvas]`}
      />
      <text x={x + padding} y={y + padding + 9} fontSize="11" className={`fill-soft ${linkText}`}>
        {`${kind} `}
      </text>
      <text fontSize="13.5" fontWeight="600" className={`fill-ink ${linkText}`}>
        {lines.map((text, place) => (
          <tspan key={text} x={x + padding} y={y + padding + 9 + lineHeight * (place + 1)}>
            {/* The space keeps the lines apart in the name of the link. */}
            {`${text} `}
          </tspan>
        ))}
      </text>
    </a>
  );
}
