import type { Translation } from "@/content/translation";
import type { findingsMessages as english } from "@/content/ui/findings/en";
import { count, listed, percent, plural } from "../numbers/es";

/** So many requests, and what they did: a verb agrees with their number. */
const requests = (number: number, one = "", many = one) =>
  plural(number, {
    one: `# solicitud${one}`,
    many: `# de solicitudes${many}`,
    other: `# solicitudes${many}`,
  });
const cost = (number: number) => plural(number, { one: "costó", many: "costaron", other: "costaron" });
const days = (number: number) => plural(number, { one: "# día", many: "# de días", other: "# días" });
const minutes = (number: number) =>
  plural(number, { one: "# minuto", many: "# de minutos", other: "# minutos" });
const withWhom = (who: string) => (who === "" ? "" : ` con ${who}`);
const times = (factor: number) =>
  factor >= 10 ? count(Math.round(factor)) : count(Math.round(factor * 10) / 10);
const utcHour = (hour: number) => `${String(hour).padStart(2, "0")}:00`;

type Sign = "app" | "model" | "hours" | "spending";
const signs: Readonly<Record<Sign, string>> = {
  app: "otra aplicación",
  model: "otro modelo",
  hours: "un horario en el que no suele haber actividad",
  spending: "más gasto por día",
};
const signsOf = (list: readonly Sign[]) => listed(list.map((sign) => signs[sign]));

const pluginCosts = ({ webSearchMoney, fileMoney }: { webSearchMoney: string; fileMoney: string }) =>
  listed([
    ...(webSearchMoney ? [`${webSearchMoney} por búsqueda web`] : []),
    ...(fileMoney ? [`${fileMoney} por lectura de archivos`] : []),
  ]);

/** All words about an Activity export: what was found in it, and what is wrong with a file that is none. */
export const findingsMessages: Translation<typeof english> = ({ freeModels }) => ({
  names: {
    key: (name) => `la clave «${name}»`,
    app: (name) => `la aplicación «${name}»`,
    model: (name) => `el modelo «${name}»`,
    unnamed: "Sin nombre",
    others: "Todos los demás",
    on: (day) => `el ${day}`,
    fromTo: (first, last) => `del ${first} al ${last}`,
  },
  findings: {
    "runaway-loop": {
      title: "Un programa que se repite",
      sentence: (f) =>
        `${requests(f.requests, " llegó", " llegaron")} en ${minutes(Math.round(f.minutes))}${withWhom(f.who)}, ${f.when}. Eso equivale a ${times(f.perMinute)} por minuto${f.times > 0 ? ` y a ${times(f.times)} veces lo habitual en la hora de mayor uso` : ""}. El ${percent(f.alikeShare)} fueron casi idénticas a la anterior. Costo total: ${f.money}.`,
    },
    "stands-out": {
      title: "Más de lo habitual",
      sentence: (f) =>
        `${requests(f.requests)}${f.of === "all" ? "" : withWhom(f.who)} ${cost(f.requests)} ${f.money} ${f.when}. Es cerca de ${times(f.times)} veces lo que cuesta ${f.period === "day" ? "un día" : "una hora"} habitual: ${f.usualMoney}.`,
    },
    "disabled-key": {
      title: "Una clave desactivada se usó de forma inusual",
      sentence: (f) =>
        `${requests(f.requests)} en ${days(f.days)}${withWhom(f.who)} ${cost(f.requests)} ${f.money}. La clave está desactivada ahora. Se usó con ${signsOf(f.signs)}.`,
    },
    "new-key": {
      title: "Una clave que nunca se había usado",
      sentence: (f) =>
        `${requests(f.requests)} en ${days(f.days)}${withWhom(f.who)} ${cost(f.requests)} ${f.money}, ${f.when}. Se usó con ${signsOf(f.signs)}. ¿Es suya esta clave?`,
    },
    "dormant-key": {
      title: "Una clave que volvió a usarse después de mucho tiempo",
      sentence: (f) =>
        `Después de ${days(f.gapDays)} sin uso, ${requests(f.requests)}${withWhom(f.who)} ${cost(f.requests)} ${f.money}, ${f.when}. Esta vez con ${signsOf(f.signs)}.`,
    },
    "unusual-hours": {
      title: "Uso en un horario en el que no suele haber actividad",
      sentence: (f) =>
        `${requests(f.requests)}${withWhom(f.who)} ${cost(f.requests)} ${f.money} ${f.when}, entre las ${utcHour(f.fromHour)} y las ${utcHour((f.toHour + 1) % 24)} UTC. A esas horas, su cuenta casi nunca envía nada.`,
    },
    "dearer-model": {
      title: "Un modelo más caro",
      sentence: (f) =>
        `Desde ${f.when.replace(/^del (.+) al /, "el $1 hasta el ")}, ${requests(f.requests)} al modelo «${f.model}» ${cost(f.requests)} ${f.money}. Cada token cuesta cerca de ${times(f.times)} veces lo que pagaba antes.`,
    },
    "paid-twin": {
      title: "La variante de pago de un modelo gratuito",
      sentence: (f) =>
        `${requests(f.requests)} a «${f.model}» ${cost(f.requests)} ${f.money}. ${requests(f.freeRequests, " al mismo modelo fue", " al mismo modelo fueron")} a su variante gratuita, cuyo nombre termina en \`${freeModels.suffix}\`.`,
    },
    "free-plugin": {
      title: "Plugins en un modelo gratuito",
      sentence: (f) =>
        `${requests(f.requests, " a modelos gratuitos usó", " a modelos gratuitos usaron")} un plugin, que sigue siendo de pago: ${pluginCosts(f)}.`,
    },
    "free-charged": {
      title: "Un cargo en un modelo gratuito que ningún plugin explica",
      sentence: (f) =>
        `${requests(f.requests)} a modelos gratuitos ${cost(f.requests)} ${f.money}, y ningún plugin lo explica. Puede reclamarlo con sus identificadores de generación.`,
    },
    "free-limit": {
      title: "El límite diario de los modelos gratuitos",
      sentence: (f) =>
        `En ${days(f.days)}, llegó a unas ${count(f.limit)} solicitudes a modelos gratuitos. Es posible que otras no se aceptaran. Eso no cuesta nada.`,
    },
    reasoning: {
      title: "Un modelo que piensa más que antes",
      sentence: (f) =>
        `${requests(f.requests)} a «${f.model}» ${cost(f.requests)} ${f.money}. Cada una usó cerca de ${count(Math.round(f.tokensEach))} tokens de razonamiento; lo habitual es cerca de ${count(Math.round(f.usualEach))}. Se pagan igual que los de la respuesta.`,
    },
    "cache-writes": {
      title: "Escribir en una caché costó más de lo que ahorró",
      sentence: (f) =>
        `${requests(f.requests, " guardó", " guardaron")} su texto de entrada (prompt) en una caché. Eso costó ${f.money} más que lo que se ahorró al leer de ella: ${f.savedMoney}.`,
    },
    "plugin-costs": {
      title: "Búsqueda web y lectura de archivos",
      sentence: (f) => `${requests(f.requests, " usó", " usaron")} un plugin: ${pluginCosts(f)}.`,
    },
    unfinished: {
      title: "Solicitudes que no terminaron",
      sentence: (f) => {
        const how = listed([
          ...(f.cancelled > 0
            ? [
                plural(f.cancelled, {
                  one: "# cancelada",
                  many: "# de canceladas",
                  other: "# canceladas",
                }),
              ]
            : []),
          ...(f.failed > 0 ? [`${count(f.failed)} con un error`] : []),
        ]);
        return `${requests(f.requests)} ${cost(f.requests)} ${f.money} sin haber terminado: ${how}.`;
      },
    },
    "byok-fees": {
      title: "Comisiones por su propia clave de un proveedor",
      sentence: (f) =>
        `${requests(f.requests, " usó", " usaron")} su propia clave de un proveedor. OpenRouter cobró por eso ${f.money}. El proveedor cobra aparte cerca de ${f.providerMoney}.`,
    },
  },
  wrongFile: {
    expected:
      "Se espera el archivo CSV que se exporta desde el menú de opciones de su página Activity (actividad).",
    found: {
      empty: "Este archivo está vacío.",
      gzip: "Este es un archivo comprimido (gzip). Descomprímalo primero.",
      spreadsheet: "Esta es una hoja de cálculo. Expórtela como CSV, o use el archivo tal como lo descargó.",
      zip: "Este es un archivo ZIP. Descomprímalo primero.",
      pdf: "Este es un PDF. El mismo menú también exporta CSV.",
      image: "Esta es una imagen.",
      html: "Esta es una página web. Use la exportación, no «Guardar página como».",
      json: "Esto es JSON, como una respuesta de la API.",
      binary: "Este archivo no es un texto.",
      text: "Esto es un texto, no una tabla.",
      "other-table": "Esta es una tabla, pero no de su actividad.",
    },
    names: (names) => `Su primera línea dice: ${names.join(", ")}.`,
    lacks: (names) => {
      const missing = plural(names.length, {
        one: "Le falta la columna",
        many: "Le faltan las columnas",
        other: "Le faltan las columnas",
      });
      return `${missing} ${listed(names.map((name) => `\`${name}\``))}.`;
    },
  },
  unreadable: {
    count: (number) =>
      plural(number, {
        one: "# fila no se pudo leer y no se cuenta.",
        many: "# de filas no se pudieron leer y no se cuentan.",
        other: "# filas no se pudieron leer y no se cuentan.",
      }),
    line: (line, why) => `Línea ${line}: ${why}`,
    why: {
      cells: "tiene más o menos celdas que la primera línea.",
      quotes: "sus comillas no coinciden.",
      lost: "hay unas comillas sin cerrar.",
      date: "su hora no se puede leer.",
      amount: "uno de sus importes no se puede leer.",
    },
    oddCells: (number) =>
      plural(number, {
        one: "# celda con un número no se pudo leer y cuenta como 0.",
        many: "# de celdas con un número no se pudieron leer y cuentan como 0.",
        other: "# celdas con un número no se pudieron leer y cuentan como 0.",
      }),
  },
});
