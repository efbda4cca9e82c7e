import type { Translation } from "@/content/translation";
import type { redactedMessages as english } from "@/content/ui/redacted/en";

export const redactedMessages: Translation<typeof english> = {
  "api-key": "شطبنا مفتاح API. لا تشارك مفتاحًا أبدًا: احذفه من إعداداتك وأنشئ مفتاحًا جديدًا.",
  "card-number": "شطبنا رقم بطاقة. لا يحتاج إليه فريق الدعم أبدًا.",
};
