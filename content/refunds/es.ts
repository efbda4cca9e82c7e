import type { Translation } from "../translation";
import { dollars, plural } from "../ui/numbers/es";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (policy) => {
  const { windowHours, ticketFromUsd, ticketAfterBusinessDays } = policy.refunds;
  const { creditsExpireAfterYears } = policy.mayApply;
  const limit = dollars(ticketFromUsd);
  const hours = plural(windowHours, { one: "# hora", many: "# de horas", other: "# horas" });
  const businessDays = plural(ticketAfterBusinessDays, {
    one: "# día hábil",
    many: "# de días hábiles",
    other: "# días hábiles",
  });
  return {
    title: "Reembolso",
    symptom: "Quiero un reembolso",
    summary: "Averigüe si sus créditos se pueden reembolsar y cuál es el camino más corto.",
    steps: {
      "used-any": {
        heading: "¿Ya usó alguno de estos créditos?",
        receipt: "Créditos usados",
        body: [
          "Solo se pueden reembolsar los créditos sin usar. El saldo de su página Credits (créditos) muestra lo que queda.",
        ],
        options: {
          unused: { label: "No, ninguno" },
          "partly-used": {
            label: "Sí, algunos",
            hint: "Seguimos con la parte que no ha usado.",
          },
          "all-used": { label: "Sí, todos" },
          "already-asked": { label: "Ya pedí este reembolso" },
        },
      },
      "bought-when": {
        heading: "¿Cuándo compró los créditos?",
        receipt: "Compra",
        body: [`El reembolso es posible en un plazo de ${hours} desde la compra.`],
        options: {
          "within-window": { label: `Hace menos de ${hours}` },
          "window-over": { label: `Hace más de ${hours}` },
        },
      },
      "how-much": {
        heading: "¿Cuánto pagó?",
        receipt: "Importe",
        body: ["El camino depende del importe."],
        options: {
          "under-limit": { label: `Menos de ${limit}` },
          "limit-or-over": { label: `${limit} o más` },
        },
      },
      "use-button": {
        heading: "Use el botón de reembolso",
        receipt: "Botón de reembolso",
        body: [
          `Si pagó menos de ${limit}, puede hacerlo por su cuenta. Pulse el botón en un plazo de ${hours} desde la compra.`,
          "Según la documentación de OpenRouter, las comisiones no se reembolsan, y los pagos con criptomonedas, nunca.",
        ],
        actions: [
          { text: "Abra su página Credits (créditos).", link: "credits" },
          { text: "Busque la compra y pulse su botón de reembolso (refund)." },
        ],
        options: {
          pressed: { label: "Ya lo pulsé" },
          "no-button": { label: "No veo ningún botón de reembolso" },
        },
      },
      "asked-when": {
        heading: "¿Cuándo pidió el reembolso?",
        receipt: "Pedido",
        body: [
          "Los días hábiles van de lunes a viernes. El artículo de soporte de OpenRouter no dice qué pasa con los días festivos: téngalos en cuenta.",
        ],
        options: {
          "within-business-days": { label: `Hace ${businessDays} o menos` },
          overdue: { label: `Hace más de ${businessDays}` },
        },
      },
      "credits-used": {
        heading: "Los créditos usados no se reembolsan",
        receipt: "Aviso: los créditos usados no se reembolsan",
        body: [
          "El reembolso es para los créditos que aún no se han usado. Los usados quedan fuera.",
          "Su página Activity (actividad) muestra en qué se usaron.",
        ],
        links: ["activity", "faq"],
        options: {
          "not-my-use": { label: "No reconozco ese uso" },
        },
      },
      "to-unexpected-charges": {
        heading: "Averigüe en qué se usaron sus créditos",
        receipt: "Cargos inesperados",
        body: [
          "Seguimos con los cargos que no reconoce. Sus respuestas se conservan.",
          "Siga también esos pasos en orden y deténgase en cuanto el uso quede explicado.",
        ],
        options: {},
      },
      "too-late": {
        heading: `El plazo de ${hours} para el reembolso ya pasó`,
        receipt: "Aviso: fuera de plazo",
        body: [
          `Los créditos sin usar se pueden reembolsar en un plazo de ${hours} desde la compra, no después.`,
          "Los créditos siguen en su cuenta, y todavía puede usarlos.",
          `Según la documentación de OpenRouter, pueden caducar ${plural(creditsExpireAfterYears, { one: "un año", many: "# de años", other: "# años" })} después de la compra.`,
        ],
        links: ["credits", "faq"],
        options: {},
      },
      "still-on-its-way": {
        heading: "Es posible que su reembolso aún esté en camino",
        receipt: "Aviso: reembolso aún en camino",
        body: [
          "El tiempo que tarda depende de su banco y de la forma en que pagó.",
          `Si no ha llegado después de ${businessDays}, vuelva aquí y escriba un ticket de soporte.`,
        ],
        options: {},
      },
      "refund-on-its-way": {
        heading: "Su reembolso está en camino",
        receipt: "Reembolso pedido",
        body: [
          "El tiempo que tarda depende de su banco y de la forma en que pagó.",
          `¿No ha llegado después de ${businessDays}? Vuelva y elija «Ya pedí este reembolso».`,
        ],
        options: {},
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          `Para la próxima vez: los créditos sin usar se pueden reembolsar en un plazo de ${hours} desde la compra.`,
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre su reembolso",
        receipt: "Ticket de soporte",
        bodyOf: {
          refund: [
            `Si pagó más de ${limit} o no ve el botón de reembolso, el reembolso lo hace el equipo de soporte. Si pagó exactamente ${limit}, el artículo de soporte de OpenRouter no lo aclara, pero un ticket de soporte siempre sirve.`,
            `Envíelo en un plazo de ${hours} desde la compra. No use los créditos hasta que el equipo de soporte le responda.`,
            "Según la documentación de OpenRouter, las comisiones no se reembolsan, y los pagos con criptomonedas nunca.",
          ],
          "refund-late": [`Después de ${businessDays}, el equipo de soporte mira dónde está.`],
        },
        options: {},
      },
    },
  };
};
