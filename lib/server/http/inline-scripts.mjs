import { createHash } from "node:crypto";

/**
 * What a script policy names instead of the inline scripts of a page. Plain JavaScript, for the build runs it as it is.
 *
 * @param {string} html as Next writes it
 * @returns {string[]} the sha256 of each, base64, each once
 */
export function inlineScriptHashes(html) {
  const inline = [...html.matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
  return [...new Set(inline.map(([, text = ""]) => createHash("sha256").update(text).digest("base64")))];
}
