import Negotiator from "negotiator";
import { defaultLanguage, isLanguage, type Language, languages } from "@/content/languages";

/** The language that a request asks for by `Accept-Language`; English where it asks for none of ours. Never throws. */
export function wantedLanguage(headers: Headers): Language {
  const asked = new Negotiator({ headers: { "accept-language": headers.get("accept-language") ?? "" } });
  const best = asked.language([...languages]) ?? "";
  return isLanguage(best) ? best : defaultLanguage;
}
