import type { Translation } from "@/content/translation";
import type { preventMessages as english } from "@/content/ui/prevent/en";

/** The prevention page: one item a fact, each something to do now. */
export const preventMessages: Translation<typeof english> = (policy) => ({
  heading: "Evite problemas de pago",
  intro:
    "Seis hábitos para que los cargos sean pequeños y los pagos no fallen. Cinco minutos bastan para todos.",
  items: [
    {
      fact: "P1",
      title: "Mire su uso con frecuencia",
      text: "Una vez por semana, vea qué se usó y cuánto costó cada solicitud.",
      link: "activity",
    },
    {
      fact: "P2",
      title: "Active las alertas de gasto y fije límites de solicitudes",
      text: "Dé a cada proyecto un límite adecuado a su trabajo. Así, un bucle se detiene solo.",
      link: "credits",
    },
    {
      fact: "P3",
      title: "Guarde bien sus claves de API",
      text: "No las ponga en código compartido. Reemplácelas de vez en cuando, y de inmediato si sospecha algo.",
    },
    {
      fact: "P4",
      title: "Use el nombre exacto de un modelo gratuito",
      text: `Suele terminar en \`${policy.freeModels.suffix}\`, como \`${policy.freeModels.exampleSlug}\`. Sin esa terminación, usted paga.`,
      link: "models",
    },
    {
      fact: "P5",
      title: "Permita los pagos internacionales en su tarjeta",
      text: "Pregunte a su banco, o mire en su aplicación, antes de comprar créditos.",
    },
    {
      fact: "P6",
      title: "Configure con cuidado la recarga automática (auto top-up)",
      text: "Si está disponible, evita interrupciones. Revise con qué saldo se activa y por qué importe compra.",
      link: "credits",
    },
  ],
});
