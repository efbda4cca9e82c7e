import { declineEntries } from "../decline-codes";
import type { Translation } from "../translation";
import { declineMeanings } from "../ui/declines/es";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (_policy) => {
  const bankAnswers = {
    international: { label: "Bloquea los pagos internacionales" },
    "fraud-protection": { label: "Su sistema antifraude detuvo el pago" },
    "merchant-restriction": {
      label: "Tiene bloqueado este comercio",
      hint: "El comercio es la empresa a la que usted paga.",
    },
    "no-attempt": { label: "No ve ningún intento de pago" },
    "another-reason": { label: "Otro motivo, o un código" },
  };
  const stillDeclined = { "still-declined": { label: "Siguen rechazando la tarjeta" } };
  const otherCard = { text: "¿Siguen rechazándola? Pague con otra tarjeta, mejor de otro banco." };
  return {
    title: "Tarjeta rechazada",
    symptom: "Rechazaron mi tarjeta",
    summary: "Averigüe por qué su banco no aceptó el pago y cómo lograr que lo acepte.",
    steps: {
      "bank-says": {
        heading: "¿Qué dice su banco?",
        receipt: "El banco dice",
        body: [
          "Su banco sabe por qué no aceptó el pago. Pregunte por tres cosas: transacciones internacionales, protección antifraude y bloqueo de comercios.",
          "No comparta el número de su tarjeta. Ningún paso de aquí lo necesita.",
        ],
        options: {
          "not-asked": { label: "Todavía no he preguntado" },
          ...bankAnswers,
        },
      },
      "ask-bank": {
        heading: "Pregunte a su banco por qué no aceptó el pago",
        receipt: "El banco dice",
        actions: [
          { text: "Llame al número que está al dorso de su tarjeta, o abra la aplicación de su banco." },
          { text: "Diga de qué pago se trata: OpenRouter, el día y el importe." },
          {
            text: "Pregunte cuál de estas tres cosas lo detuvo.",
            note: "Un bloqueo de transacciones internacionales, la protección antifraude o un bloqueo de este comercio. El comercio es la empresa a la que usted paga.",
          },
        ],
        options: bankAnswers,
      },
      "allow-international": {
        heading: "Active los pagos internacionales de su tarjeta",
        receipt: "Pagos internacionales",
        body: ["Déjelos activados en la tarjeta con la que compra créditos."],
        actions: [
          {
            text: "Active los pagos internacionales en la aplicación de su banco.",
            note: "¿No encuentra esa opción? Pida a su banco que los active.",
          },
          { text: "Vuelva a pagar en la página Credits (créditos).", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "confirm-payment": {
        heading: "Confirme a su banco que este pago es suyo",
        receipt: "Protección antifraude",
        body: [
          "La protección antifraude detiene los pagos que su banco considera inusuales. Usted puede aclararlo.",
        ],
        actions: [
          { text: "Confirme el pago en la aplicación de su banco, o llame al número de su tarjeta." },
          { text: "Pida que dejen pasar el próximo pago a OpenRouter." },
          {
            text: "Vuelva a pagar en la página Credits (créditos).",
            note: "Confirme el pago si su banco se lo pide.",
            link: "credits",
          },
          otherCard,
        ],
        options: stillDeclined,
      },
      "lift-restriction": {
        heading: "Pida a su banco que permita este comercio",
        receipt: "Bloqueo del comercio",
        body: [
          "Algunas tarjetas tienen bloqueados los pagos a ciertos comercios. Es frecuente en las tarjetas corporativas.",
          "Si la tarjeta es de una empresa, puede que el bloqueo lo tenga que quitar quien administra la tarjeta.",
        ],
        actions: [
          {
            text: "Pida a su banco, o a quien administra la tarjeta, que permita los pagos a OpenRouter.",
          },
          { text: "Vuelva a pagar en la página Credits (créditos).", link: "credits" },
          otherCard,
        ],
        options: stillDeclined,
      },
      "check-entry": {
        heading: "Revise lo que escribió y vuelva a intentarlo",
        receipt: "Datos revisados",
        body: [
          "Si su banco no vio ningún intento, no bloqueó ninguno. El pago se detuvo antes de llegar a él.",
          "El artículo de soporte de OpenRouter no dice qué puede detenerlo. Lo primero es descartar un error al escribir.",
        ],
        actions: [
          { text: "Abra la página Credits (créditos) y empiece el pago de nuevo.", link: "credits" },
          {
            text: "Escriba allí a mano todos los datos de la tarjeta.",
            note: "Revise el número, la fecha de vencimiento o caducidad, el código de seguridad y la dirección de facturación.",
          },
          { text: "Si vuelve a fallar, pruebe con otro navegador." },
          otherCard,
        ],
        options: stillDeclined,
      },
      "decline-code": {
        heading: "Busque el motivo y haga lo que indica",
        receipt: "Otro motivo",
        body: [
          "Un código de rechazo es un nombre corto para el motivo. Stripe, el servicio que procesa los pagos, usa los de abajo.",
          "¿No tiene un código? Pregunte otra vez a su banco si fue por transacciones internacionales, protección antifraude o un bloqueo de este comercio.",
        ],
        actions: [
          {
            text: "Busque el texto del error o el código donde intentó pagar.",
            note: "Es posible que su banco también lo sepa.",
          },
          { text: "Búsquelo en la lista de abajo y haga lo que dice." },
          { text: "Vuelva a pagar en la página Credits (créditos).", link: "credits" },
          otherCard,
        ],
        lookUp: {
          title: "Qué significan los códigos de rechazo",
          entries: declineEntries(declineMeanings),
        },
        options: stillDeclined,
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          "Para la próxima vez: deje permitidas las transacciones internacionales en la tarjeta con la que compra créditos.",
          "Si está disponible, la recarga automática (auto top-up) evita interrupciones. Elija con cuidado su umbral: el saldo que activa la compra.",
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre su tarjeta rechazada",
        receipt: "Ticket de soporte",
        body: ["El equipo de soporte puede revisarlo. No añada nunca un número de tarjeta."],
        options: {},
      },
    },
  };
};
