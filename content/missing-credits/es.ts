import type { Translation } from "../translation";
import { count, plural } from "../ui/numbers/es";
import type { messages as english } from "./en";

const minutes = (number: number) =>
  plural(number, { one: "# minuto", many: "# de minutos", other: "# minutos" });

export const messages: Translation<typeof english> = (policy) => {
  const { waitMinutes, usualMinutes, ticketAfterMinutes } = policy.missingCredits;
  const wait = minutes(waitMinutes);
  const ticketTime = minutes(ticketAfterMinutes);
  const { cardCreditsWithinMinutes, creditsExpireAfterYears } = policy.mayApply;
  const usual = `entre ${count(usualMinutes.from)} y ${minutes(usualMinutes.to)}`;
  const afterTicketTime = `¿Sus créditos siguen sin aparecer ${ticketTime} después de pagar? Envíe los datos de la transacción en un ticket de soporte.`;
  return {
    title: "Créditos que faltan",
    symptom: "Pagué, pero mis créditos no aparecen",
    summary: "Averigüe dónde están sus créditos o prepare un ticket de soporte ya completado.",
    steps: {
      "paid-when": {
        heading: "¿Cuándo pagó?",
        receipt: "Pago",
        body: [
          `Los créditos suelen aparecer ${usual} después de pagar.`,
          "Siga los pasos en orden y deténgase en cuanto aparezcan sus créditos.",
        ],
        options: {
          "just-now": { label: `Hace menos de ${wait}` },
          "some-minutes-ago": { label: `Hace entre ${count(waitMinutes)} y ${ticketTime}` },
          "longer-ago": { label: `Hace más de ${ticketTime}` },
        },
      },
      wait: {
        heading: `Espere hasta que pasen ${wait} desde el pago`,
        receipt: "Espera",
        body: [
          "Las criptomonedas y los procesadores de pagos (las empresas que transmiten su pago) necesitan tiempo para completarlo.",
          `La mayoría de los créditos llega ${usual} después, así que esta espera suele resolverlo.`,
        ],
        options: {
          "time-is-up": { label: "Ya esperé, continuar" },
        },
      },
      "before-you-write": {
        heading: "¿Esperar primero o escribir ya?",
        receipt: "Antes de acabar la espera",
        body: [
          `Los primeros ${wait} son para que se complete el pago. Los créditos suelen aparecer solos, ${usual} después de pagar.`,
          `Un ticket de soporte es para los créditos que siguen sin llegar después de ${ticketTime}.`,
        ],
        options: {
          "wait-first": { label: "Ver el reloj" },
          "write-now": { label: "Escribir a soporte de todos modos" },
        },
      },
      "check-balance": {
        heading: "Revise el saldo en cada una de sus cuentas",
        receipt: "Saldo",
        body: [
          "Una organización tiene su propio saldo. Es fácil comprar créditos para ella en la cuenta personal por error.",
          "Un error «402» puede tener varias causas. Si sus créditos ya aparecen, indíquelo abajo.",
          `Según la documentación de OpenRouter, los créditos pueden caducar ${plural(creditsExpireAfterYears, { one: "un año", many: "# de años", other: "# años" })} después de la compra.`,
        ],
        actions: [
          { text: "Abra su página Credits (créditos), o vuelva a cargarla.", link: "credits" },
          { text: "Compare el saldo con el que tenía antes de pagar." },
          {
            text: "¿Pertenece a una organización? Cambie a su otra cuenta y mire también allí.",
            note: "Según la documentación de OpenRouter, solo sus administradores ven la facturación. Si usted no puede, pregunte a uno.",
          },
        ],
        options: {
          "not-there": { label: "No están en ninguna de mis cuentas" },
          "one-account": { label: "No aparecen, y solo tengo una cuenta" },
          "found-there": {
            label: "Están en mi otra cuenta",
            hint: "Úselos allí, o pida con un ticket que los transfieran.",
          },
          "there-but-refused": { label: "Aparecen, pero rechazan mis solicitudes" },
        },
      },
      "paid-how": {
        heading: "¿Cómo pagó?",
        receipt: "Forma de pago",
        body: [
          `Tanto las criptomonedas como los procesadores de pagos necesitan tiempo. Por eso los primeros ${wait} son de espera.`,
          "Dónde mirar ahora depende de la forma en que pagó.",
        ],
        options: {
          card: { label: "Con tarjeta" },
          crypto: { label: "Con criptomonedas" },
          "another-way": { label: "De otra forma" },
        },
      },
      "bank-status": {
        heading: "¿Cómo aparece este pago en su banco?",
        receipt: "El banco muestra",
        body: [
          "Mire en la aplicación de su banco, o en la del servicio con el que pagó.",
          `Si el pago está completado, el equipo de soporte puede buscarlo a partir de ${ticketTime} después de pagar. Tenga sus datos a mano.`,
          "Según la documentación de OpenRouter, busque el cargo y el recibo por correo. Sin ambos, puede que se rechazara la tarjeta.",
        ],
        options: {
          completed: { label: "Completado" },
          pending: { label: "Pendiente" },
          declined: { label: "Rechazado" },
          "cannot-tell": { label: "No puedo saberlo" },
        },
      },
      "payment-pending": {
        heading: "Espere hasta que el pago esté completado",
        receipt: "Pago pendiente",
        body: [
          `«Pendiente» significa que el dinero aún está en camino. Eso lleva tiempo: esperar los primeros ${wait} es normal.`,
          "El artículo de soporte de OpenRouter no dice cuánto puede seguir pendiente un pago. Su banco puede decírselo.",
          afterTicketTime,
        ],
        actions: [
          { text: "No pague por segunda vez mientras este pago esté pendiente." },
          { text: "Vuelva a mirar en la aplicación de su banco, o pregunte a su banco." },
          {
            text: "Anote la fecha, el importe y el identificador de la transacción, por si el equipo de soporte los necesita.",
          },
        ],
        options: {
          "completed-now": { label: "Está completado, pero no tengo créditos" },
          "declined-now": { label: "Ahora está rechazado" },
        },
      },
      "transaction-status": {
        heading: "Consulte su transacción de criptomonedas",
        receipt: "Transacción",
        body: [
          `Un pago con criptomonedas necesita tiempo para confirmarse en la red. Deje pasar ${wait} desde que pagó.`,
          afterTicketTime,
          "Según la documentación de OpenRouter, puede escribir a soporte enseguida si pagó con criptomonedas.",
        ],
        actions: [
          {
            text: "Busque el pago en su billetera (wallet) y copie el hash de la transacción.",
            note: "El hash es el código largo que identifica solo esta transacción. Hace falta para el ticket.",
          },
          {
            text: "Abra el enlace al explorador de bloques que ofrece su billetera.",
            note: "Un explorador de bloques es una página pública con las transacciones de una red.",
          },
          { text: "Mire si la transacción aparece como confirmada." },
        ],
        options: {
          confirmed: { label: "Está confirmada" },
          unconfirmed: { label: "Todavía no está confirmada" },
          "cannot-tell": { label: "No puedo saberlo" },
        },
      },
      "wait-longer": {
        heading: `Espere hasta que pasen ${ticketTime} desde el pago`,
        receipt: "Más espera",
        body: [
          `Algunos pagos tardan un poco más. A partir de ${ticketTime}, lo correcto es un ticket de soporte.`,
          `Para tarjetas, la documentación de OpenRouter da un plazo de ${minutes(cardCreditsWithinMinutes)}. No hace falta esperar tanto para enviar un ticket.`,
        ],
        actions: [
          { text: "Mientras tanto, anote la fecha, el importe y el identificador de la transacción." },
          {
            text: "Vuelva a cargar su página Credits (créditos) cuando termine la espera.",
            link: "credits",
          },
        ],
        options: {
          "still-missing": { label: "La volví a cargar y siguen sin aparecer" },
        },
      },
      "not-confirmed": {
        heading: "La red aún no ha confirmado su pago",
        receipt: "Aviso: aún sin confirmar",
        body: [
          `Sus créditos no pueden llegar antes de que el pago se complete. Las criptomonedas necesitan al menos ${wait}.`,
          "El artículo de soporte de OpenRouter no dice cuánto puede tardar una red. Vuelva a mirar más tarde y no envíe el pago dos veces.",
          "Si sigue sin confirmarse, pregunte a la billetera o plataforma de intercambio desde la que pagó. Quizá también lo sepa alguien de la comunidad.",
        ],
        links: ["community"],
        options: {},
      },
      "to-declined-card": {
        heading: "Parece que rechazaron su tarjeta",
        receipt: "Tarjeta rechazada",
        body: [
          "No llegaron créditos porque el pago no se completó. Seguimos con la tarjeta rechazada, y sus respuestas se conservan.",
          "Siga también esos pasos en orden y deténgase en cuanto su pago funcione.",
        ],
        options: {},
      },
      "to-refused-requests": {
        heading: "Averigüe por qué se rechazan sus solicitudes",
        receipt: "Solicitudes rechazadas",
        body: [
          "Sus créditos ya aparecen. Seguimos con el error y conservamos sus respuestas.",
          "Siga también esos pasos en orden y deténgase en cuanto funcionen sus solicitudes.",
        ],
        options: {},
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          "Para la próxima vez: si está disponible, la recarga automática (auto top-up) compra créditos antes de que se acaben. Elija con cuidado su umbral: el saldo que activa la compra.",
        ],
        options: {},
      },
      ticket: {
        heading: "Escriba a soporte sobre los créditos que faltan",
        receipt: "Ticket de soporte",
        bodyOf: {
          "find-credits": [
            `El equipo de soporte busca los créditos que siguen sin aparecer después de ${ticketTime}.`,
            "Incluya el correo de su cuenta y una captura de pantalla de la página Credits (créditos). Añada la fecha de la transacción y el importe pagado.",
          ],
          "move-credits": [
            "Para transferir créditos entre su cuenta personal y una organización hace falta un ticket de soporte.",
            "La documentación más reciente nombra un botón «Move credits to organization». Puede estar en su página Credits (créditos).",
          ],
        },
        options: {},
      },
    },
  };
};
