import { common } from "@/content/en/common";

/** What to do when a page broke. The answers are in its address, so trying again loses nothing. */
export function Broken({ retry }: { retry: () => void }) {
  return (
    <div className="max-w-[38rem]">
      <h1 className="font-bold text-title">{common.error.heading}</h1>
      <p className="mt-4 text-[1.0625rem]">{common.error.body}</p>
      <p className="mt-6 flex flex-wrap gap-4">
        <button type="button" className="button" onClick={retry}>
          {common.error.retry}
        </button>
        <a href="/" className="button button-quiet">
          {common.home}
        </a>
      </p>
    </div>
  );
}
