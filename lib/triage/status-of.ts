/** The HTTP status of each error class of the SDK; a log may show only the class. */
const sdkClasses: Readonly<Record<string, number>> = {
  BadRequest: 400,
  Unauthorized: 401,
  PaymentRequired: 402,
  Forbidden: 403,
  NotFound: 404,
  RequestTimeout: 408,
  Conflict: 409,
  Gone: 410,
  PayloadTooLarge: 413,
  UnprocessableEntity: 422,
  TooManyRequests: 429,
  InternalServer: 500,
  BadGateway: 502,
  ServiceUnavailable: 503,
  GatewayTimeout: 504,
  EdgeNetworkTimeout: 524,
  ProviderOverloaded: 529,
};

/** The reason phrase of a status, and the beginning of OpenRouter's messages with it. */
const reasons =
  "payment required|unauthorized|forbidden|too many requests|bad request|bad gateway|internal server error|service unavailable|gateway time|request time|(?:client|server) error|rate limit|provider returned|this request|you requested|insufficient credits|key limit|no (?:cookie )?auth|user not found";

/** Ways in which a status is named as one. `#` is the number. */
const named = [
  // {"code": 402}, 'statusCode': '402'
  `["'](?:http_?)?(?:status(?:_?code)?|code)["']\\s*[:=]\\s*["']?#`,
  // status=402, error_code=402
  "(?<!\\bexit[ _])\\b(?:http_|error_)?(?:status(?:_?code)?|code)=#",
  // status: 402, error code: 402; not an exit status, nor the code of an area or of a program
  "(?<!\\bexit )\\bstatus(?:[ _]?code)?\\s*[:=(]?\\s*#",
  "(?:^|[^\\w\\s-]\\s*|\\b(?:error|http|response|result|api|openrouter|failed with)\\s+)code\\s*[:=(]?\\s*#",
  // HTTP 402, HTTP/1.1 402, HTTP Error 402, "POST /chat HTTP/1.1" 402
  `\\bHTTP(?:/[\\d.]+)?(?: (?:error|status))?(?: code)?["':(]*\\s*#`,
  "\\b(?:GET|POST) /?\\S+ #",
  // Error: 402, HTTPError: 402, [Error: [429]: …, error (402 Payment Required)
  "(?:error|exception)(?: code)?[\"']?[\\s:([]{1,4}#",
  // Request failed: 402, rejected (402), OpenRouter returned 402, got a 402 from OpenRouter
  "\\b(?:failed|rejected)(?: with)?[\\s:([]{1,3}#",
  "\\bopenrouter(?: api)?(?: (?:returned|returns|responded with|answered|gave|sent))?(?: an?)?[\\s:([]{1,3}#",
  "\\b(?:api|server|endpoint) (?:returned|returns|responded with|answered|gave|sent)(?: an?)? #",
  "\\b#(?= from openrouter\\b)",
  "\\b(?:an?|the) #(?= error\\b)",
  // 402 Payment Required, '401 Unauthorized', 401 {"error": …
  `(?:^|[\\s"'([])#(?=\\]?\\s*[:-]?\\s*(?:\\{|(?:${reasons})\\b))`,
  // [402] behind a time or a level: a line of a log
  "(?:\\d\\d:\\d\\d\\S{0,20}|\\b(?:ERROR|WARN(?:ING)?|INFO|DEBUG)\\b\\]?)\\s+\\[#(?=\\])",
  // Nothing else.
  "^\\W*#(?=\\W*$)",
].map((pattern) => new RegExp(pattern.replace("#", "([45]\\d\\d)(?![\\w%]|[.,-]\\d)"), "gi"));

/** Words that go on behind a status; any other makes it a number of something, such as "402 employees". */
const goesOn = new RegExp(
  `^ (?:${reasons}|from|while|when|for|on|at|in|by|and|with|after|error|response|your|the|you|http|message|body|provider|retrying)\\b`,
  "i",
);

/**
 * The HTTP status in a text. A bare number may be anything.
 *
 * @param plain one line
 */
export function statusOf(plain: string): number | undefined {
  const name = /\b([A-Z]\w{2,30})ResponseError\b/.exec(plain)?.[1] ?? "";
  if (Object.hasOwn(sdkClasses, name)) return sdkClasses[name];
  for (const pattern of named) {
    for (const match of plain.matchAll(pattern)) {
      const after = plain.slice(match.index + match[0].length, match.index + match[0].length + 40);
      const isKey = /=|["']\s*:/.test(match[0]);
      if (isKey || !/^ [a-z]/.test(after) || goesOn.test(after)) return Number(match[1]);
    }
  }
  return undefined;
}
