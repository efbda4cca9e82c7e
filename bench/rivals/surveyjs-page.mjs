// The page of the SurveyJS rival: two questions, the second depends on the first. Bundled by weigh-rivals.mjs.
import { Model } from "survey-core";
import { renderSurvey } from "survey-js-ui";
import { questions } from "./questions.mjs";

const pages = questions.map(({ id, heading, options }, index) => ({
  elements: [
    {
      type: "radiogroup",
      name: id,
      title: heading,
      choices: options,
      visibleIf: index > 0 ? `{${questions[0].id}} = '${questions[0].options[0]}'` : undefined,
    },
  ],
}));

renderSurvey(new Model({ pages, goNextPageAutomatic: true }), document.querySelector("#survey"));
