import type { Translation } from "../translation";
import { dollars, percent } from "../ui/numbers/es";
import type { messages as english } from "./en";

export const messages: Translation<typeof english> = (policy) => {
  const { suffix } = policy.freeModels;
  const { mayApply } = policy;
  const notExplained = { "not-explained": { label: "Eso no explica el cargo" } };
  return {
    title: "Cargos inesperados",
    symptom: "Me cobraron más de lo que esperaba",
    summary: "Averigüe en qué se gastaron sus créditos, frene el gasto o reclame el cargo.",
    note: "¿Qué cargo no es correcto y por qué?",
    steps: {
      "look-at-activity": {
        heading: "Mire su página Activity (actividad)",
        receipt: "Actividad",
        body: [
          "Muestra sus solicitudes recientes, con el costo de cada una.",
          "Según la documentación de OpenRouter, muestra totales, y la página Logs (registros), cada solicitud.",
          "Mírela con frecuencia.",
        ],
        actions: [
          { text: "Abra su página Activity (actividad).", link: "activity" },
          { text: "Vaya a los días que costaron más." },
          {
            text: "Mire una por una qué solicitudes cuestan más o se repiten mucho.",
            link: "logs",
          },
        ],
        options: {
          looked: { label: "Ya la miré" },
          "cannot-look": { label: "No puedo ver mi actividad" },
        },
      },
      "what-stands-out": {
        heading: "¿Qué llama la atención en su página Activity (actividad)?",
        receipt: "Llama la atención",
        body: [
          "Compare los costos de sus solicitudes recientes. Busque también muchas llamadas en poco tiempo.",
          "Pueden venir de un bucle sin control: un programa que sigue enviando solicitudes por sí solo.",
        ],
        options: {
          "many-calls": { label: "Muchísimas solicitudes, o la misma repetida" },
          "unknown-key": {
            label: "Una clave de API que no conozco",
            hint: "Una clave es el texto secreto con el que un programa usa su cuenta.",
          },
          "team-or-project": { label: "Alguien del equipo o un proyecto" },
          "dearer-model": { label: "Un modelo que cuesta más de lo que pensaba" },
          plugin: { label: "Costos de búsqueda web o de PDF" },
          "auto-top-up": { label: "Una compra que yo no hice" },
          "more-than-credits": { label: "Pagué más de lo que recibí en créditos" },
          "free-model": { label: "Un cargo por un modelo gratuito" },
          nothing: { label: "Nada, u otra cosa" },
        },
      },
      "rule-out": {
        heading: "Descarte estas tres causas",
        receipt: "Descartado",
        actions: [
          { text: "Busque un programa que haya entrado en bucle o enviado muchas llamadas." },
          { text: "Compruebe que conoce todas las claves de API.", link: "keys" },
          { text: "Pregunte a los miembros de su equipo y vea quién tiene acceso a cada proyecto." },
        ],
        options: {
          "many-calls": { label: "Hubo un programa así" },
          "unknown-key": { label: "Hay una clave que no conozco" },
          "team-or-project": { label: "Puede ser mi equipo o un proyecto" },
          "none-of-these": { label: "No es ninguna de ellas" },
        },
      },
      "stop-loop": {
        heading: "Detenga el programa que envía las solicitudes",
        receipt: "Muchas solicitudes",
        body: ["Puede ser un bucle sin control, o un código que envía más llamadas de las que usted quería."],
        actions: [
          { text: "Detenga el programa, para que no le cueste nada más." },
          {
            text: "Busque en su código un bucle o reintentos automáticos.",
            note: "Es frecuente que un programa vuelva a intentarlo después de cada error.",
          },
          { text: "Active las alertas de gasto y fije un límite de solicitudes para cada proyecto." },
        ],
        options: {
          "own-code": { label: "Era nuestro propio programa" },
          "not-ours": { label: "Las solicitudes no son nuestras" },
          "no-loop": { label: "No encuentro ningún bucle" },
        },
      },
      "loop-cost": {
        heading: "Lo que costó un bucle sin control no se puede reembolsar",
        receipt: "Aviso: bucle sin reembolso",
        body: [
          "Las solicitudes sí se ejecutaron, así que usaron los créditos. El artículo de soporte de OpenRouter no menciona excepciones por errores.",
          "Detenga el programa y luego limite el costo. Active las alertas de gasto y fije un límite razonable de solicitudes por proyecto.",
          "Los créditos que no usó son otra cosa: es posible que se puedan reembolsar.",
        ],
        links: ["faq"],
        options: {
          "refund-unused": { label: "Quiero un reembolso de los créditos sin usar" },
        },
      },
      "to-refunds": {
        heading: "Vea si sus créditos sin usar se pueden reembolsar",
        receipt: "Reembolso",
        body: [
          "Seguimos con el reembolso. Sus respuestas se conservan.",
          "Es para los créditos que nadie ha usado todavía.",
        ],
        options: {},
      },
      "exposed-key": {
        heading: "Regenere sus claves de API de inmediato",
        receipt: "Clave expuesta",
        body: [
          "Una clave de API es el texto secreto con el que un programa usa su cuenta. Quien la tiene gasta sus créditos.",
          "Hágalo aunque solo lo sospeche. En los demás casos, cambie sus claves por otras nuevas de vez en cuando.",
        ],
        actions: [
          {
            text: "Abra sus claves de API en OpenRouter.",
            link: "keys",
          },
          { text: "Regenere todas las claves que otras personas hayan podido ver." },
          {
            text: "Ponga las claves nuevas en sus propios programas.",
            note: "No las deje en código compartido, chats ni capturas de pantalla.",
          },
        ],
        options: {
          regenerated: { label: "Ya regeneré las claves" },
          "cannot-regenerate": { label: "No puedo regenerarlas" },
          "known-key": { label: "En realidad sí conozco esta clave" },
        },
      },
      "review-team": {
        heading: "Revise su equipo y sus proyectos",
        receipt: "Equipo y proyectos",
        actions: [
          { text: "Recorra la lista de su equipo. Quite a quien ya no deba estar." },
          { text: "Revise quién tiene acceso a qué proyecto." },
          { text: "Pregunte por estas solicitudes a las personas del proyecto." },
          { text: "Active las alertas de gasto y fije un límite de solicitudes para cada proyecto." },
        ],
        options: notExplained,
      },
      "compare-prices": {
        heading: "Compare el precio del modelo con sus cargos",
        receipt: "Precios de modelos",
        body: [
          "Los precios varían mucho de un modelo a otro, y un modelo puede tener varias variantes.",
          `El nombre de una variante gratuita suele terminar en \`${suffix}\`. Use ese nombre exacto, o se le cobrará.`,
        ],
        actions: [
          {
            text: "Anote el nombre exacto del modelo y el costo que ve en su página Activity (actividad).",
            link: "activity",
          },
          { text: "Busque el mismo nombre en la lista de modelos y precios.", link: "models" },
        ],
        options: notExplained,
      },
      "plugin-costs": {
        heading: "Busque costos de búsqueda web y de PDF",
        receipt: "Costos de plugins",
        body: [
          `Los plugins son extras, como la búsqueda web y la subida de PDF. Se pagan en todos los modelos, incluso en uno \`${suffix}\`.`,
          `La búsqueda web puede costar desde ${dollars(mayApply.webSearchFromUsd)} por solicitud. La lectura de PDF puede costar ${dollars(mayApply.pdfUsdPerThousandPages)} por cada mil páginas.`,
        ],
        actions: [
          { text: "Busque el uso de búsqueda web o de archivos en las solicitudes que costaron más." },
          { text: "Desactive los plugins que no necesita, en su programa o en el chat." },
        ],
        options: notExplained,
      },
      "check-top-up": {
        heading: "Revise su recarga automática (auto top-up)",
        receipt: "Recarga automática",
        body: [
          "La recarga automática, si está disponible, compra créditos por usted cuando el saldo baja. Eso evita interrupciones.",
          "El umbral es el saldo que activa la compra. Si es alto, se le cobra antes.",
          "Según la documentación de OpenRouter, no hay suscripciones.",
        ],
        actions: [
          { text: "Abra su página Credits (créditos) y busque la recarga automática.", link: "credits" },
          { text: "Revise con cuidado el umbral y el importe. Cámbielos, o desactívela." },
        ],
        options: { ...notExplained, "nobody-bought": { label: "Nadie que conozca hizo esta compra" } },
      },
      "purchase-fees": {
        heading: "Compare lo que pagó con sus créditos",
        receipt: "Comisiones de compra",
        body: [
          "Al comprar créditos se puede sumar una comisión, de modo que paga más de lo que recibe.",
          `Con tarjeta puede ser del ${percent(Number(mayApply.cardFeePercent) / 100, 2)}, con un mínimo de ${dollars(mayApply.cardFeeAtLeastUsd)}. Con criptomonedas puede ser del ${percent(Number(mayApply.cryptoFeePercent) / 100, 2)}.`,
          "Al comprar se puede sumar IVA u otro impuesto. Su banco puede sumar sus propios costos por otra moneda.",
        ],
        actions: [
          { text: "Calcule la diferencia entre su pago y sus créditos." },
          { text: "Consulte las comisiones actuales en las preguntas frecuentes (FAQ).", link: "faq" },
        ],
        options: notExplained,
      },
      "to-free-model-charges": {
        heading: "Parece un cargo por un modelo gratuito",
        receipt: "Modelo gratuito",
        body: [
          "Seguimos con ese problema. Sus respuestas se conservan.",
          "Siga también esos pasos en orden y deténgase en cuanto el cargo quede explicado.",
        ],
        options: {},
      },
      "to-unauthorized-use": {
        heading: "Parece un uso no autorizado",
        receipt: "Uso no autorizado",
        body: [
          "Es posible que otra persona tenga su clave. Seguimos con los pasos para proteger su cuenta. Sus respuestas se conservan.",
          "Allí se pregunta otra vez por las claves. Si ya las regeneró, indíquelo.",
        ],
        options: {},
      },
      solved: {
        heading: "Nos alegra que se haya resuelto",
        receipt: "Resuelto",
        body: [
          "Puede terminar aquí. Los demás pasos no hacen falta.",
          "Para la próxima vez: mire con frecuencia su uso en la página Activity (actividad).",
          "Active las alertas de gasto y fije un límite razonable de solicitudes para cada proyecto.",
        ],
        options: {},
      },
      ticket: {
        heading: "Reclame el cargo con un ticket de soporte",
        receipt: "Ticket de soporte",
        body: [
          "El equipo de soporte revisa los cargos que usted no puede explicar. El artículo de soporte de OpenRouter no dice cuánto tarda eso.",
          "Según la documentación de OpenRouter, una respuesta vacía o fallida no debería cobrarse. Si le cobraron una, indíquela.",
        ],
        links: ["activity"],
        options: {},
      },
    },
  };
};
