import type { Metadata } from "next";
import { NamedShape, type Operation, OperationView } from "@/components/api/operation";
import { Said, type Shape, shapeAnchor } from "@/components/api/shape";
import { defaultLanguage } from "@/content/languages";
import { apiMessages } from "@/content/ui/api/en";
import { openApiDocument } from "@/lib/server/api/document";
import { exampleOf } from "@/lib/server/api/example-of";
import { version } from "@/package.json";
import { pageMetadata } from "../site-metadata";

export const dynamic = "force-static";

const { page: words } = apiMessages;

export const generateMetadata = (): Promise<Metadata> =>
  pageMetadata({
    language: defaultLanguage,
    title: words.heading,
    description: words.intro,
    path: "/openapi",
  });

/** The same that `/openapi.json` says, to read. */
export default function ApiPage() {
  const { paths = {}, components } = openApiDocument(version);
  const operations = Object.entries(paths).flatMap(([path, item]) =>
    (["get", "post", "put"] as const).flatMap((method) => {
      const operation = item[method];
      return operation ? [{ path, method, operation: operation as unknown as Operation }] : [];
    }),
  );
  const shapes = Object.entries((components?.schemas ?? {}) as Readonly<Record<string, Shape>>);
  return (
    <div className="max-w-[46rem]">
      <h1 className="font-bold text-title">{words.heading}</h1>
      <p className="mt-3 text-[1.0625rem]">{words.intro}</p>
      <p className="mt-3">
        <a href="/openapi.json" className="link inline-flex min-h-11 items-center">
          {words.document}
        </a>
      </p>
      <h2 className="mt-6 font-bold text-xl">{words.conventions}</h2>
      <ul className="mt-2 list-disc space-y-1 ps-5">
        {words.tips.map((tip) => (
          <li key={tip}>
            <Said text={tip} />
          </li>
        ))}
      </ul>
      <nav aria-label={words.contents} className="my-7">
        <h2 className="font-bold text-xl">{words.contents}</h2>
        <ul className="mt-1">
          {operations.map(({ path, method, operation }) => (
            <li key={operation.operationId} className="flex flex-col items-start pb-2">
              <a href={`#${operation.operationId}`} className="link inline-flex min-h-11 items-center">
                {operation.summary}
              </a>
              <code className="text-soft">
                {method.toUpperCase()} {path}
              </code>
            </li>
          ))}
          <li>
            <a href={`#${shapeAnchor("all")}`} className="link inline-flex min-h-11 items-center">
              {words.schemas}
            </a>
          </li>
        </ul>
      </nav>
      {operations.map(({ path, method, operation }) => (
        <OperationView
          key={operation.operationId}
          path={path}
          method={method}
          operation={operation}
          example={exampleOf(method, path)}
          words={words}
        />
      ))}
      <h2 id={shapeAnchor("all")} className="mt-4 mb-4 font-bold text-xl">
        {words.schemas}
      </h2>
      {shapes.map(([name, shape]) => (
        <NamedShape key={name} name={name} shape={shape} words={words} />
      ))}
    </div>
  );
}
