import type { Language } from "@/content/languages";
import type { Attachment } from "@/lib/ticket/schema";
import type { Draft } from "@/machines/form";
import type { Issue } from "@/machines/registry";

/** When all of these tickets are made. */
export const madeAt = new Date("2026-08-24T12:00:00.000Z");

/** A made-up case of an issue, as it comes in again and again. */
export interface TicketCase {
  /** Path and query of the ticket step, with the answers that led there. */
  readonly address: string;
  /** What is typed in any language. */
  readonly draft: Draft;
  /** What the person types in their own: the draft of a language goes over the one above. */
  readonly own: Readonly<Record<Language, Draft>>;
  readonly attachments?: readonly Attachment[];
}

/** Who writes in a language, and where they sit. */
export const writers: Readonly<Record<Language, { email: string; timeZone: string; locale: string }>> = {
  en: { email: "ada.byron@example.com", timeZone: "America/New_York", locale: "en-US" },
  es: { email: "lucia_prieto@example.es", timeZone: "Europe/Madrid", locale: "es-ES" },
  ar: { email: "omar.haddad@example.com", timeZone: "Asia/Riyadh", locale: "ar-SA" },
};

const sha256 = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

export const ticketCases: Readonly<Partial<Record<Issue, TicketCase>>> = {
  "missing-credits": {
    address:
      "/missing-credits/ticket?paid-when=longer-ago&check-balance=one-account&paid-how=card&bank-status=completed",
    draft: {
      paid_at: "2026-08-24T09:05:00.000Z",
      amount: "50",
      currency: "USD",
      transaction_id: "ch_3Oq_X1",
    },
    own: {
      en: { note: "The receipt says $50.00, my balance still says $0.42." },
      es: { note: "El recibo dice 50 $, pero el saldo sigue en 0,42 $." },
      ar: { note: "الإيصال يقول 50 دولارًا، لكن رصيدي ما زال 0.42 دولار." },
    },
    attachments: [{ name: "credits.png", type: "image/png", bytes: 184_302, sha256 }],
  },
  "declined-card": {
    address:
      "/declined-card/ticket?bank-says=not-asked&ask-bank=international&allow-international=still-declined",
    draft: {
      attempted_at: "2026-08-24T10:40:00.000Z",
      amount: "20",
      currency: "USD",
      account_kind: "personal",
      decline_code: "card_declined",
    },
    own: {
      en: { card_country: "Canada", note: "My bank says it now lets the payment through." },
      es: { card_country: "España", note: "El banco dice que ahora deja pasar el pago." },
      ar: { card_country: "السعودية", note: "يقول البنك إنه يسمح الآن بهذه الدفعة." },
    },
  },
  "refused-requests": {
    address:
      "/refused-requests/ticket?which-error=payment-required&which-402=balance&balance-empty=still-refused&other-account=same-account",
    draft: {
      error_text:
        '{"error":{"code":402,"message":"Insufficient credits. Add more using https://openrouter.ai/settings/credits"}}',
      refused_at: "2026-08-24T11:52:00.000Z",
      model: "anthropic/claude-sonnet-4",
      account_kind: "personal",
      key_names: "prod_backend",
    },
    own: {
      en: { note: "The Credits page shows $31.80." },
      es: { note: "La página Credits muestra 31,80 $." },
      ar: { note: "تعرض صفحة Credits مبلغ 31.80 دولارًا." },
    },
  },
  "unexpected-charges": {
    address:
      "/unexpected-charges/ticket?look-at-activity=looked&what-stands-out=dearer-model&compare-prices=not-explained",
    draft: {
      period_from: "2026-08-20",
      period_to: "2026-08-21",
      amount: "43.21",
      currency: "USD",
      account_kind: "personal",
      model: "openai/gpt-5",
      generation_ids: "gen-1755680412-Qm3xT9vLk2Rw8YbN gen-1755680977-aZ7pK1sHd4Jc6VeU",
    },
    own: {
      en: { note: "Two requests cost $18 and $21. The same prompt cost 2 cents the day before." },
      es: {
        note: "Dos solicitudes costaron 18 $ y 21 $. El día anterior, el mismo prompt costó 2 céntimos.",
      },
      ar: { note: "كلّف طلبان 18 و21 دولارًا، وكان النص نفسه يكلّف سنتين في اليوم السابق." },
    },
  },
  "free-model-charges": {
    address: "/free-model-charges/ticket?which-model=ends-in-free&what-happened=charged",
    draft: {
      model: "deepseek/deepseek-chat:free",
      generation_ids: "gen-1755853201-Rt5yUi8oPq1As2Df",
      period_from: "2026-08-22",
      amount: "0.84",
      currency: "USD",
    },
    own: {
      en: { note: "Only this one generation was charged." },
      es: { note: "Solo se cobró esta generación." },
      ar: { note: "خُصم مبلغ عن هذا التوليد وحده." },
    },
  },
  refunds: {
    address: "/refunds/ticket?used-any=unused&bought-when=within-window&how-much=limit-or-over",
    draft: {
      paid_at: "2026-08-24T08:00:00.000Z",
      amount: "120",
      currency: "USD",
      method: "card",
      account_kind: "personal",
      transaction_id: "ch_3Or_Z7",
    },
    own: {
      en: { note: "I meant to buy $12, not $120." },
      es: { note: "Quería comprar 12 $, no 120 $." },
      ar: { note: "كنت أريد شراء رصيد بقيمة 12 دولارًا لا 120." },
    },
  },
  invoices: {
    address: "/invoices/ticket?what-you-need=find-invoice&find-invoice=not-listed",
    draft: { paid_at: "2026-08-03T14:20:00.000Z" },
    own: {
      en: {
        account_kind: "organization",
        organization: "Byron Analytics",
        note: "June's and July's invoices are listed. The one for the $200 of 3 August is not.",
      },
      es: {
        account_kind: "organization",
        organization: "Prieto Datos S.L.",
        note: "Veo la factura de julio. La de los 200 $ del 3 de agosto no aparece.",
      },
      ar: {
        account_kind: "organization",
        organization: "حداد للتقنية",
        note: "أرى فاتورة يوليو. فاتورة 200 دولار بتاريخ 3 أغسطس غير موجودة.",
      },
    },
  },
  "unauthorized-use": {
    address: "/unauthorized-use/ticket?change-password=done&revoke-keys=done",
    draft: {
      period_from: "2026-08-22",
      period_to: "2026-08-23",
      amount: "212.40",
      currency: "USD",
      account_kind: "personal",
      key_names: "ci_deploy",
      logs: "2026-08-22T23:14:07Z POST /api/v1/chat/completions 200 openai/gpt-5 $1.92\n2026-08-22T23:14:09Z POST /api/v1/chat/completions 200 openai/gpt-5 $1.88",
    },
    own: {
      en: { note: "The key was in a public repository for a day. It is deleted." },
      es: { note: "La clave estuvo un día en un repositorio público. Ya está eliminada." },
      ar: { note: "كان المفتاح في مستودع عام ليوم واحد، وقد حُذف." },
    },
  },
};
