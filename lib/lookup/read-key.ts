/** The other kinds of text that may be pasted as a key, and what can be wrong with a key. */
type KeyProblem = "empty" | "too-long" | "cut-off" | "hidden" | "not-a-key" | (typeof others)[number][0];

/** Providers whose keys are pasted by mistake, by how their keys begin. */
const others = [
  ["anthropic", /^sk-ant-/],
  ["google", /^AIza/],
  ["groq", /^gsk_/],
  ["xai", /^xai-/],
  ["hugging-face", /^hf_/],
  ["github", /^(gh[opsur]_|github_pat_)/],
  ["openai", /^sk-(?!or-)/],
] as const;

/**
 * Reads a key as it is pasted: with spaces, quotes, a line break in the middle, `Bearer` or the name of a variable
 * before it.
 *
 * @returns the bare key, or what is wrong. Says nothing of whether OpenRouter takes it. Never throws.
 */
export function readKey(pasted: string): { readonly key: string } | { readonly problem: KeyProblem } {
  if (pasted.length > 2000) return { problem: "too-long" };
  const bare = pasted
    .normalize("NFKC")
    .replace(/[\s\p{Cf}]+/gu, "")
    .replace(/^(export|set|\$env:)?[A-Z_]{3,40}[=:]/i, "")
    .replace(/^authorization[:=]/i, "")
    .replace(/^["'`“”‘’]*(bearer)?["'`“”‘’]*/i, "")
    .replace(/["'`“”‘’,;]+$/, "");
  if (bare === "") return { problem: "empty" };
  // As the page of keys shows it once it was made: dots or stars in the middle.
  if (/\.{2,}|…|\*{2,}|•/.test(bare)) return { problem: "hidden" };
  const other = others.find(([, begins]) => begins.test(bare));
  if (other) return { problem: other[0] };
  if (!/^sk-or-[\w-]+$/i.test(bare)) return { problem: "not-a-key" };
  if (bare.length < 24) return { problem: "cut-off" };
  return bare.length > 300 ? { problem: "too-long" } : { key: bare };
}
