/** What is said before the words of the language are there. */
export const startEn = {
  "start.failed": "groundplan could not be loaded. Check the connection to the server, then try again.",
  "start.retry": "Try again",
} as const;
