import type { Translation } from "../translation";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (_policy) => {
  const didNotWork = { "did-not-work": { label: "Eso no funcionó" } };
  return {
    title: "Facturas e IVA",
    symptom: "Necesito una factura, o la mía tiene errores",
    summary: "Reciba sus facturas, busque una anterior y complete los datos correctos para la próxima.",
    note: "¿Qué necesita que haga el equipo de soporte?",
    steps: {
      "what-you-need": {
        heading: "¿Qué necesita?",
        receipt: "Lo que necesita",
        body: ["Siga los pasos en orden y deténgase en cuanto tenga lo que necesita."],
        options: {
          "get-invoices": { label: "Facturas de lo que compre a partir de ahora" },
          "find-invoice": { label: "Una factura de algo que ya pagué" },
          "set-details": { label: "Mi empresa, dirección o identificación fiscal" },
          "wrong-invoice": { label: "Corregir una factura que ya tengo" },
          "something-else": { label: "Otra cosa sobre una factura" },
        },
      },
      "turn-on-invoices": {
        heading: "Active «Send me Invoices» al comprar",
        receipt: "Send me Invoices",
        body: [
          "La opción «Send me Invoices» (enviarme facturas) está donde se compran los créditos.",
          "El artículo de soporte de OpenRouter no dice si queda activada. Revísela en cada compra.",
        ],
        actions: [
          {
            text: "Abra su página Credits (créditos) y empiece a comprar créditos.",
            link: "credits",
          },
          { text: "Active «Send me Invoices» antes de pagar." },
        ],
        options: didNotWork,
      },
      "find-invoice": {
        heading: "Abra su historial de facturas («Invoice History»)",
        receipt: "Invoice History",
        body: [
          "Una vez que descargue un PDF, podrá abrirlo cuando quiera.",
          "En una organización, según la documentación de OpenRouter, solo los administradores ven la facturación. Pregunte a uno de ellos.",
        ],
        actions: [
          { text: "Inicie sesión en OpenRouter y abra la página Credits (créditos).", link: "credits" },
          {
            text: "Elija «Payment History» (historial de pagos).",
            note: "Abre el panel de Stripe, el servicio que procesa los pagos.",
          },
          { text: "Vea o descargue la factura en «Invoice History» (historial de facturas)." },
          {
            text: "Para cambiar sus datos en la próxima, elija allí «Update Billing Information» (actualizar los datos de facturación).",
          },
        ],
        options: {
          "not-listed": { label: "Mi factura no aparece" },
          "details-wrong": { label: "La encontré, pero sus datos no son correctos" },
        },
      },
      "cannot-change": {
        heading: "Una factura pagada no se puede cambiar",
        receipt: "Aviso: no se puede cambiar",
        body: [
          "Tampoco se puede volver a emitir una vez procesado el pago.",
          "El motivo: Stripe, el servicio que procesa los pagos, bloquea los datos en el momento de la compra.",
          "Sí puede completar ahora los datos correctos, para que su próxima factura los tenga.",
        ],
        links: ["faq"],
        options: {
          "set-for-next-time": { label: "Completar los datos para la próxima vez" },
        },
      },
      "set-details": {
        heading: "Complete sus datos de facturación antes de pagar",
        receipt: "Datos de facturación",
        body: [
          "Lo que cambie aparece solo en las facturas futuras. Las que ya tiene se quedan como están.",
          "La identificación fiscal (tax ID) tiene su propio lugar. Según la documentación de OpenRouter, puede haber varias.",
        ],
        actions: [
          { text: "Abra su página Credits (créditos).", link: "credits" },
          {
            text: "Pulse «Manage Billing» (administrar la facturación) y complete el nombre y la dirección para sus facturas.",
          },
          {
            text: "Elija «Payment History» (historial de pagos) y luego «Update Billing Information» (actualizar los datos de facturación).",
            note: "Actualice allí también sus datos. Es su panel de cliente en Stripe, que procesa los pagos.",
          },
          {
            text: "Para la identificación fiscal, elija «Add Credits» (añadir créditos) y luego «Edit Tax ID». Indique el país y el número, y pulse «Save» (guardar).",
            note: "Según la documentación de OpenRouter, aparece cuando ya guardó la dirección de facturación y el método de pago.",
          },
          { text: "Compre los créditos solo después de eso." },
        ],
        options: didNotWork,
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          "Para la próxima vez: descargue sus facturas en PDF. Podrá abrir un PDF guardado sin límite de tiempo.",
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre su factura",
        receipt: "Ticket de soporte",
        body: ["El equipo de soporte puede ayudar donde estos pasos no bastaron."],
        options: {},
      },
    },
  };
};
