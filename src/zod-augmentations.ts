// LangChain and zod-openapi both augment zod's types. The compiler keeps whichever it meets last, so
// LangChain must come first or `.openapi()` disappears; tsconfig lists this file before all others.
import "@langchain/langgraph";
import "langchain";
