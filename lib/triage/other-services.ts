/** Another company's service whose errors people paste here. Each has words or addresses that no other service has. */
interface OtherService {
  readonly name: string;
  readonly says: RegExp;
}

/**
 * Services by texts that only they use. A name is not enough: programs call any service "OpenAI", because they use its
 * interface.
 */
const services: readonly OtherService[] = [
  {
    // https://docs.litellm.ai/docs/proxy/users
    name: "LiteLLM",
    says: /\bBudgetExceededError\b|\bExceeded(Token)?Budget\b|Budget has been exceeded! Current cost|\bbudget_exceeded\b|litellm_proxy.{0,80}budget|Crossed TPM \/ RPM|max parallel request limit reached/i,
  },
  {
    // https://ai.google.dev/gemini-api/docs/troubleshooting
    name: "Google",
    says: /\bRESOURCE_EXHAUSTED\b|resource has been exhausted \(e\.g\. check quota\)|generativelanguage\.googleapis|aiplatform\.googleapis|generate_content_free_tier|ai\.google\.dev|aistudio\.google|cloud\.google\.com|\bBILLING_DISABLED\b|user location is not supported for the API use|prepayment credits are depleted/i,
  },
  {
    // https://platform.openai.com/docs/guides/error-codes
    name: "OpenAI",
    says: /exceeded your current quota, please check your plan and billing|platform\.openai\.com|api\.openai\.com|\bbilling_hard_limit_reached\b|billing hard limit has been reached|\borganization org-\w+|\bbilling_not_active\b|your account is not active, please check your billing details/i,
  },
  {
    // https://docs.anthropic.com/en/api/errors
    name: "Anthropic",
    says: /\bcredit balance is too low\b|(api|console|platform)\.(anthropic|claude)\.com|claude\.ai\/|\breq_011\w+|invalid x-api-key|would exceed your organization['’]s (rate|usage) limit|reached your specified API usage limits/i,
  },
  {
    // https://api-docs.deepseek.com/quick_start/error_codes
    name: "DeepSeek",
    // Its own name for a 402, which no other service uses.
    says: /(?:api|platform)\.deepseek\.com|\bInsufficient Balance\b/,
  },
  {
    name: "Azure OpenAI",
    says: /\.openai\.azure\.com|current OpenAI S0 pricing tier|aka\.ms\/oai|DeploymentNotFound/i,
  },
  {
    name: "Amazon Bedrock",
    says: /\bThrottlingException\b|bedrock-runtime|amazonaws\.com|botocore\.exceptions/i,
  },
  {
    name: "xAI",
    says: /api\.x\.ai|console\.x\.ai|used all available credits or reached its monthly spending limit/i,
  },
  { name: "Mistral", says: /api\.mistral\.ai|console\.mistral\.ai|admin\.mistral\.ai/i },
  { name: "Groq", says: /api\.groq\.com|console\.groq\.com|in organization `?org_\w+`? (service tier|on)/i },
  {
    name: "Moonshot",
    says: /api\.moonshot\.(ai|cn)|platform\.moonshot|\bexceeded_current_quota_error\b|your account .{0,60} is suspended, please check your plan and billing/i,
  },
  {
    name: "Z.ai",
    says: /open\.bigmodel\.cn|api\.z\.ai|余额不足或无可用资源包|insufficient balance or no resource package/i,
  },
  {
    name: "Alibaba Cloud",
    says: /dashscope|\bArrearage\b|aliyun(cs)?\.com|alibabacloud\.com|please make sure your account is in good standing/i,
  },
  { name: "MiniMax", says: /api\.minimax|minimaxi\.com|\binsufficient_balance_error\b/i },
  { name: "SiliconFlow", says: /siliconflow\.(cn|com)|sorry, your account balance is insufficient/i },
  {
    name: "Hugging Face",
    says: /huggingface\.co|monthly included credits for inference providers|exceeded your monthly included credits/i,
  },
  { name: "Together AI", says: /api\.together\.(ai|xyz)|together\.ai\//i },
  { name: "Fireworks AI", says: /fireworks\.ai/i },
  { name: "Perplexity", says: /api\.perplexity\.ai|perplexity\.ai\/settings/i },
  { name: "Cohere", says: /api\.cohere\.(ai|com)|dashboard\.cohere/i },
  { name: "Novita", says: /novita\.ai|\bNOT_ENOUGH_BALANCE\b/i },
  { name: "Chutes", says: /chutes\.ai|quota exceeded and account balance is \$0/i },
  { name: "DeepInfra", says: /deepinfra\.com/i },
  { name: "Replicate", says: /replicate\.com|insufficient credit to run this model/i },
  { name: "ElevenLabs", says: /elevenlabs\.io|exceeds your quota of \d+\. You have \d+ credits/i },
  {
    name: "Vercel AI Gateway",
    says: /ai-gateway\.vercel|vercel\.com\/.{0,40}ai\b|AI Gateway requires a valid credit card|\bGatewayInternalServerError\b/i,
  },
  { name: "Requesty", says: /requesty\.ai/i },
  { name: "Cline", says: /(app|api)\.cline\.bot/i },
  { name: "Kilo Code", says: /kilo(code)?\.ai/i },
  { name: "OpenCode Zen", says: /opencode\.ai/i },
  {
    name: "Cursor",
    says: /cursor\.(com|sh)|get cursor pro|hit your (free requests|usage) limit.{0,80}cursor/i,
  },
  {
    name: "GitHub Copilot",
    says: /github ?copilot|copilot.{0,80}(premium requests?|quota|allowance|limit)|exceeded your premium request allowance/i,
  },
  { name: "Poe", says: /poe\.com/i },
  {
    // One API, New API and their kin: routers that many run for themselves.
    name: "another router",
    says: /budget pool|用户额度不足|额度不足|令牌额度|预扣费额度失败|用户剩余额度|insufficient user quota|\binsufficient_user_quota\b|\bpre_consume_token_quota_failed\b|token quota is not enough|new_api_error|one_api_error|当前分组|无可用渠道|该令牌/i,
  },
];

/** Shops and their programs whose customers pay by Stripe, too. */
const shops =
  /\b(WooCommerce|Shopify|Magento|PrestaShop|BigCommerce|Squarespace|Wix|Gumroad|Patreon|Netflix|Spotify|Heroku|DigitalOcean|Replit|Supabase|Railway|Netlify|Vercel|Cursor|Notion|Figma|Discord Nitro|Airbnb|Uber|Eventbrite|Kickstarter|Substack|OpenAI|ChatGPT|Anthropic|Claude(?= (?:Pro|Max|subscription)))\b/i;

/** The shop that an error about a card names, if that is another than OpenRouter. */
export const shopOf = (plain: string): string | undefined => shops.exec(plain)?.[1];

/** A service as programs name it beside an error, and what it calls itself. */
const called: readonly (readonly [RegExp, string])[] = [
  [/^(open-?ai)$/i, "OpenAI"],
  [/^anthropic|^claude$/i, "Anthropic"],
  [/^deep-?seek/i, "DeepSeek"],
  [/^(google|gemini|vertex)/i, "Google"],
  [/^azure/i, "Azure OpenAI"],
  [/^bedrock|^amazon/i, "Amazon Bedrock"],
  [/^mistral/i, "Mistral"],
  [/^groq/i, "Groq"],
  [/^(x-?ai|grok)$/i, "xAI"],
  [/^together/i, "Together AI"],
  [/^fireworks/i, "Fireworks AI"],
  [/^moonshot|^kimi$/i, "Moonshot"],
  [/^(z-?ai|zhipu|bigmodel|glm)/i, "Z.ai"],
  [/^(qwen|dashscope|alibaba)/i, "Alibaba Cloud"],
  [/^hugging-?face/i, "Hugging Face"],
  [/^silicon-?flow/i, "SiliconFlow"],
  [/^cohere/i, "Cohere"],
  [/^perplexity/i, "Perplexity"],
  [/^minimax/i, "MiniMax"],
  [/^xiaomi/i, "Xiaomi"],
  [/^nvidia/i, "NVIDIA"],
  [/^cerebras/i, "Cerebras"],
  [/^ollama/i, "Ollama"],
  [/^copilot|^github/i, "GitHub Copilot"],
  [/^chutes/i, "Chutes"],
  [/^novita/i, "Novita"],
  [/^requesty/i, "Requesty"],
  [/^cline/i, "Cline"],
  [/^kilo/i, "Kilo Code"],
];

/**
 * Where a program names the service of an error: `Provider: deepseek`, `DeepseekException -`, `Error from provider
 * (Xiaomi)`.
 */
const labels = [
  /\bprovider(?:_?(?:id|name))?["']?\s*[:=]\s*["']?<?([a-z][\w-]{1,30})/gi,
  /\b([A-Z][A-Za-z]{2,20})Exception - /g,
  /\berror from provider \(([\w .-]{2,30})\)/gi,
  /\b([A-Z][\w-]{2,20}) API error\b/g,
];

/** Manuals, whose addresses are in errors of any service; the machine itself; and Stripe, which many shops use. */
const manuals =
  /(^|\.)(mozilla\.org|httpstatuses\.com|stripe\.com|litellm\.ai|pydantic\.dev|ai-sdk\.dev|localhost|host\.docker\.internal)$|^(127\.|10\.|192\.168\.|0\.0\.0\.0|172\.(1[6-9]|2\d|3[01])\.)/i;
/** Hosts of code and its documents, which may belong to any service. */
const code =
  /(^|\.)(github\.com|githubusercontent\.com|gitlab\.com|nextjs\.org|nodejs\.org|npmjs\.com|python\.org|langchain\.com|w3\.org|ietf\.org|stackoverflow\.com|example\.(com|org))$/i;

const hostsIn = (plain: string): string[] =>
  [...plain.matchAll(/\bhttps?:\/\/([\w.-]{3,80})/gi)]
    .map(([, host = ""]) => host)
    .filter((host) => !manuals.test(host));

/** Whether its addresses are hosts of code, so that its status may be of any service. */
export const isOfNobody = (plain: string): boolean => hostsIn(plain).length > 0;

/**
 * The service of an error, if it is not OpenRouter.
 *
 * @param plain one line that does not name OpenRouter
 * @returns its name, or its host if we know none; `undefined` if unknown
 */
export function otherServiceOf(plain: string): string | undefined {
  const known = services.find(({ says }) => says.test(plain));
  if (known) return known.name;
  for (const label of labels)
    for (const [, name = ""] of plain.matchAll(label)) {
      const found = called.find(([pattern]) => pattern.test(name));
      // "OpenAI API error" is what programs say of whatever they call.
      if (found && !(label === labels[3] && found[1] === "OpenAI")) return found[1];
    }
  const host = hostsIn(plain).find((one) => !code.test(one));
  if (host !== undefined) return host.replace(/^(www|api)\./, "");
  return /\binsufficient_quota\b/i.test(plain) ? "OpenAI" : undefined;
}
