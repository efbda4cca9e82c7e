/** The same two questions for every rival. */
export const questions = [
  {
    id: "already-asked",
    heading: "Have you already asked for this refund?",
    options: ["Not yet", "Yes, I have"],
  },
  {
    id: "used-any",
    heading: "Have you used any of these credits?",
    options: ["None of them", "Some of them", "I'm not sure"],
  },
];
