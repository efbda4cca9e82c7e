import type { Translation } from "@/content/translation";
import type { symptoms as english } from "@/content/ui/triage/en";

/** What people see. */
export const symptoms: Translation<typeof english> = {
  "crypto-not-there": {
    label: "Mi pago con criptomonedas no ha llegado",
    listed: true,
  },
  "wrong-account": {
    label: "Los créditos fueron a la cuenta equivocada",
    listed: true,
  },
  "payment-pending": {
    label: "Mi banco muestra el pago como pendiente",
  },
  "out-of-credit": {
    label: "Recibo «402» o «insufficient credits»",
    listed: true,
  },
  "limit-reached": {
    label: "Recibo «403», o se superó un límite o presupuesto",
    listed: true,
  },
  "key-not-taken": {
    label: "Recibo «401», o no se acepta mi clave",
    listed: true,
  },
  "bank-blocks": {
    label: "Mi banco bloquea el pago",
    listed: true,
  },
  "another-card": {
    label: "Quiero pagar con otra tarjeta",
  },
  "credits-vanish": {
    label: "Mis créditos se gastan demasiado rápido",
  },
  "top-up-surprise": {
    label: "Me cobraron sin que comprara nada",
    listed: true,
  },
  "fee-surprise": {
    label: "Pagué más de lo que recibí en créditos",
    listed: true,
  },
  "free-limit": {
    label: "Mi modelo gratuito dejó de responder, o recibo «429»",
    listed: true,
  },
  "plugin-cost": {
    label: "Me cobraron por la búsqueda web o por un PDF",
  },
  "refund-late": {
    label: "Mi reembolso no ha llegado",
    listed: true,
  },
  "need-invoice": {
    label: "Necesito una factura o un recibo",
  },
  "vat-details": {
    label: "En mi factura falta mi identificación fiscal (NIF, RFC, CUIT…) o el nombre de mi empresa",
    listed: true,
  },
  "key-leaked": {
    label: "Mi clave de API se filtró",
    listed: true,
  },
};
