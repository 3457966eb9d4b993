export const servicesEn = {
  "organisation.name": "Our company",
  "doctor.database": "Database: {engine}, PostgreSQL {version}",
  "doctor.pgvector": "pgvector {version}",
  "doctor.pgvector-old": "pgvector {version}: upgrade the server to 0.8.4 or newer, older ones can corrupt an index",
  "doctor.data": "{accounts} accounts, {opportunities} opportunities, {notes} notes",
  "doctor.demo": "The demo company is loaded and stands at {day}",
  "doctor.model": "Model {model} answers in {ms} ms",
  "doctor.model-off":
    "No model: drafts are written from templates. Set LLM_MODEL and OPENAI_BASE_URL or OPENAI_API_KEY to use one",
  "doctor.model-down": "Model {model} does not answer: {reason}. Check OPENAI_BASE_URL, the key and LLM_MODEL",
  "doctor.embedding": "Embedding model {model} answers in {ms} ms; {missing} passages have no vector yet",
  "doctor.embedding-off": "No embedding model: search finds words, not meaning. Set EMBEDDING_MODEL to change that",
  "doctor.embedding-down": "Embedding model {model} does not answer: {reason}. Check EMBEDDING_MODEL",
  "doctor.prompts": "{count, plural, one {# prompt file is} other {# prompt files are}} valid",
} as const;
export type ServicesMessage = keyof typeof servicesEn;
