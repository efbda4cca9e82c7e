const slug = "(?<![\\w/.@-])[a-z0-9][a-z0-9-]{1,40}/[a-z][\\w.-]{0,80}\\w(?::[a-z]+)?(?![\\w/])";
const makers =
  "ai21|amazon|anthropic|baidu|bytedance|cohere|deepseek|google|inception|meta-llama|microsoft|minimax|mistralai|moonshotai|nousresearch|nvidia|openai|openrouter|perplexity|qwen|stepfun|tencent|x-ai|xiaomi|z-ai";
const models = [
  // Named as one.
  `[Mm]odel(?:_?(?:[Ii]d|[Nn]ame))?(?:["'\`]?\\s*[:=]\\s*["'\`]?|\\s+["'\`])(${slug})`,
  `endpoints found for (${slug})`,
  `(${slug}) is (?:not a valid model|temporarily rate-limited)`,
  // With the mark of a variant.
  `(?=[\\w.-]{1,41}/[\\w.-]{1,82}:(?:free|online|nitro|floor|thinking|extended|exacto|beta))(${slug})`,
  // Of one of the best known makers.
  `(?=(?:${makers})/)(${slug})`,
].map((pattern) => new RegExp(pattern));

/**
 * The model that a text names. A word with a slash may also be a program, a file or a date.
 *
 * @param plain one line
 */
export function modelOf(plain: string): string | undefined {
  const bare = withoutPaths(plain);
  for (const pattern of models) {
    const model = pattern.exec(bare)?.[1];
    if (model !== undefined) return model;
  }
  return undefined;
}

const withoutPaths = (plain: string) =>
  plain
    .replace(/\b(?:https?|file):\/\/\S+/gi, " ")
    .replace(/(?:^|\s)[./~]\S+/g, " ")
    .replace(/[\w@/-]{1,80}\.(?:m?[jt]sx?|py|json|rb|go|rs)\b/gi, " ");
