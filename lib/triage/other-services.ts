/** Another company's service whose errors people paste here. Each has words or addresses that no other service has. */
interface OtherService {
  readonly says?: RegExp;
  /** How programs name it beside an error. */
  readonly called?: RegExp;
}

/**
 * Services by texts that only they use. A name is not enough: programs call any service "OpenAI", because they use its
 * interface.
 */
const services: Readonly<Record<string, OtherService>> = {
  // https://docs.litellm.ai/docs/proxy/users
  LiteLLM: {
    says: /\bBudgetExceededError\b|\bExceeded(Token)?Budget\b|Budget has been exceeded! Current cost|\bbudget_exceeded\b|litellm_proxy.{0,80}budget|Crossed TPM \/ RPM|max parallel request limit reached/i,
  },
  // https://ai.google.dev/gemini-api/docs/troubleshooting
  Google: {
    says: /\bRESOURCE_EXHAUSTED\b|resource has been exhausted \(e\.g\. check quota\)|generativelanguage\.googleapis|aiplatform\.googleapis|generate_content_free_tier|ai\.google\.dev|aistudio\.google|cloud\.google\.com|\bBILLING_DISABLED\b|user location is not supported for the API use|prepayment credits are depleted/i,
    called: /^(google|gemini|vertex)/i,
  },
  // https://platform.openai.com/docs/guides/error-codes
  OpenAI: {
    says: /exceeded your current quota, please check your plan and billing|platform\.openai\.com|api\.openai\.com|\bbilling_hard_limit_reached\b|billing hard limit has been reached|\borganization org-\w+|\bbilling_not_active\b|your account is not active, please check your billing details/i,
    called: /^(open-?ai)$/i,
  },
  // https://docs.anthropic.com/en/api/errors
  Anthropic: {
    says: /\bcredit balance is too low\b|(api|console|platform)\.(anthropic|claude)\.com|claude\.ai\/|\breq_011\w+|invalid x-api-key|would exceed your organization['’]s (rate|usage) limit|reached your specified API usage limits/i,
    called: /^anthropic|^claude$/i,
  },
  // https://api-docs.deepseek.com/quick_start/error_codes
  DeepSeek: {
    // Its own name for a 402, which no other service uses.
    says: /(?:api|platform)\.deepseek\.com|\bInsufficient Balance\b/,
    called: /^deep-?seek/i,
  },
  "Azure OpenAI": {
    says: /\.openai\.azure\.com|current OpenAI S0 pricing tier|aka\.ms\/oai|DeploymentNotFound/i,
    called: /^azure/i,
  },
  "Amazon Bedrock": {
    says: /\bThrottlingException\b|bedrock-runtime|amazonaws\.com|botocore\.exceptions/i,
    called: /^bedrock|^amazon/i,
  },
  xAI: {
    says: /api\.x\.ai|console\.x\.ai|used all available credits or reached its monthly spending limit/i,
    called: /^(x-?ai|grok)$/i,
  },
  Mistral: { says: /api\.mistral\.ai|console\.mistral\.ai|admin\.mistral\.ai/i, called: /^mistral/i },
  Groq: {
    says: /api\.groq\.com|console\.groq\.com|in organization `?org_\w+`? (service tier|on)/i,
    called: /^groq/i,
  },
  Moonshot: {
    says: /api\.moonshot\.(ai|cn)|platform\.moonshot|\bexceeded_current_quota_error\b|your account .{0,60} is suspended, please check your plan and billing/i,
    called: /^moonshot|^kimi$/i,
  },
  "Z.ai": {
    says: /open\.bigmodel\.cn|api\.z\.ai|余额不足或无可用资源包|insufficient balance or no resource package/i,
    called: /^(z-?ai|zhipu|bigmodel|glm)/i,
  },
  "Alibaba Cloud": {
    says: /dashscope|\bArrearage\b|aliyun(cs)?\.com|alibabacloud\.com|please make sure your account is in good standing/i,
    called: /^(qwen|dashscope|alibaba)/i,
  },
  MiniMax: { says: /api\.minimax|minimaxi\.com|\binsufficient_balance_error\b/i, called: /^minimax/i },
  SiliconFlow: {
    says: /siliconflow\.(cn|com)|sorry, your account balance is insufficient/i,
    called: /^silicon-?flow/i,
  },
  "Hugging Face": {
    says: /huggingface\.co|monthly included credits for inference providers|exceeded your monthly included credits/i,
    called: /^hugging-?face/i,
  },
  "Together AI": { says: /api\.together\.(ai|xyz)|together\.ai\//i, called: /^together/i },
  "Fireworks AI": { says: /fireworks\.ai/i, called: /^fireworks/i },
  Perplexity: { says: /api\.perplexity\.ai|perplexity\.ai\/settings/i, called: /^perplexity/i },
  Cohere: { says: /api\.cohere\.(ai|com)|dashboard\.cohere/i, called: /^cohere/i },
  Novita: { says: /novita\.ai|\bNOT_ENOUGH_BALANCE\b/i, called: /^novita/i },
  Chutes: { says: /chutes\.ai|quota exceeded and account balance is \$0/i, called: /^chutes/i },
  DeepInfra: { says: /deepinfra\.com/i },
  Replicate: { says: /replicate\.com|insufficient credit to run this model/i },
  ElevenLabs: { says: /elevenlabs\.io|exceeds your quota of \d+\. You have \d+ credits/i },
  "Vercel AI Gateway": {
    says: /ai-gateway\.vercel|vercel\.com\/.{0,40}ai\b|AI Gateway requires a valid credit card|\bGatewayInternalServerError\b/i,
  },
  Requesty: { says: /requesty\.ai/i, called: /^requesty/i },
  Cline: { says: /(app|api)\.cline\.bot/i, called: /^cline/i },
  "Kilo Code": { says: /kilo(code)?\.ai/i, called: /^kilo/i },
  "OpenCode Zen": { says: /opencode\.ai/i },
  Cursor: {
    says: /cursor\.(com|sh)|get cursor pro|hit your (free requests|usage) limit.{0,80}cursor/i,
  },
  "GitHub Copilot": {
    says: /github ?copilot|copilot.{0,80}(premium requests?|quota|allowance|limit)|exceeded your premium request allowance/i,
    called: /^copilot|^github/i,
  },
  Poe: { says: /poe\.com/i },
  // One API, New API and their kin: routers that many run for themselves.
  "another router": {
    says: /budget pool|用户额度不足|额度不足|令牌额度|预扣费额度失败|用户剩余额度|insufficient user quota|\binsufficient_user_quota\b|\bpre_consume_token_quota_failed\b|token quota is not enough|new_api_error|one_api_error|当前分组|无可用渠道|该令牌/i,
  },
  Xiaomi: { called: /^xiaomi/i },
  NVIDIA: { called: /^nvidia/i },
  Cerebras: { called: /^cerebras/i },
  Ollama: { called: /^ollama/i },
};

/** Shops and their programs whose customers pay by Stripe, too. */
const shops =
  /\b(WooCommerce|Shopify|Magento|PrestaShop|BigCommerce|Squarespace|Wix|Gumroad|Patreon|Netflix|Spotify|Heroku|DigitalOcean|Replit|Supabase|Railway|Netlify|Vercel|Cursor|Notion|Figma|Discord Nitro|Airbnb|Uber|Eventbrite|Kickstarter|Substack|OpenAI|ChatGPT|Anthropic|Claude(?= (?:Pro|Max|subscription)))\b/i;

/** The shop that an error about a card names, if that is another than OpenRouter. */
export const shopOf = (plain: string): string | undefined => shops.exec(plain)?.[1];

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
  const nameOf = (how: keyof OtherService, text: string) =>
    Object.keys(services).find((name) => services[name]?.[how]?.test(text));
  const known = nameOf("says", plain);
  if (known) return known;
  for (const label of labels)
    for (const [, name = ""] of plain.matchAll(label)) {
      const found = nameOf("called", name);
      // "OpenAI API error" is what programs say of whatever they call.
      if (found && !(label === labels[3] && found === "OpenAI")) return found;
    }
  const host = hostsIn(plain).find((one) => !code.test(one));
  if (host !== undefined) return host.replace(/^(www|api)\./, "");
  return /\binsufficient_quota\b/i.test(plain) ? "OpenAI" : undefined;
}
