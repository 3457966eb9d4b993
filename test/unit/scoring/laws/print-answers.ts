import { exampleAnswers } from "./example-answers.ts";

// Run in a process of its own, under another time zone and locale.
process.stdout.write(exampleAnswers());
