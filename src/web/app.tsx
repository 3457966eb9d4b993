import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { BrowserRouter, Route, Routes } from "react-router";
import { meQuery } from "./api/queries.ts";
import { WelcomeTour } from "./onboarding/welcome-tour.tsx";
import { PortfolioPage } from "./portfolio/portfolio-page.tsx";
import { AppHeader } from "./shell/app-header.tsx";
import { DemoBanner } from "./shell/demo-banner.tsx";
import { NotFound } from "./shell/not-found.tsx";
import { OfflineLine } from "./shell/offline-line.tsx";
import { PageBoundary } from "./shell/page-boundary.tsx";
import { createQueryClient } from "./shell/query-client.ts";
import { LanguageProvider, useText } from "./text/language-context.tsx";
import { AntdProvider } from "./theme/antd-provider.tsx";
import { ThemeProvider } from "./theme/theme-context.tsx";

const AccountPage = lazy(() => import("./account/account-page.tsx"));
const ChatPage = lazy(() => import("./chat/chat-page.tsx"));
const DraftPage = lazy(() => import("./draft/draft-page.tsx"));
const ImportPage = lazy(() => import("./import/import-page.tsx"));
const JobsPage = lazy(() => import("./jobs/jobs-page.tsx"));
const NotePage = lazy(() => import("./notes/note-page.tsx"));
const SettingsPage = lazy(() => import("./settings/settings-page.tsx"));
const SearchPage = lazy(() => import("./search/search-page.tsx"));

const queryClient = createQueryClient();

export function App() {
  return (
    <QueryClientProvider client={queryClient}>
      <LanguageProvider>
        <ThemeProvider>
          <AntdProvider>
            <BrowserRouter>
              <AppHeader />
              <OfflineLine />
              <DemoBanner />
              <WelcomeTour />
              <Main />
            </BrowserRouter>
          </AntdProvider>
        </ThemeProvider>
      </LanguageProvider>
    </QueryClientProvider>
  );
}

/** Not shown before it is known whether a banner stands above it, so that nothing is pushed down. */
function Main() {
  const { lang } = useText();
  const { isPending } = useQuery(meQuery(lang));
  return (
    <main id="main" tabIndex={-1} className={isPending ? "is-waiting" : undefined}>
      <PageBoundary>
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </PageBoundary>
    </main>
  );
}

function Pages() {
  return (
    <Routes>
      <Route path="/" element={<PortfolioPage />} />
      <Route path="/accounts/:id" element={<AccountPage />} />
      <Route path="/chat/:id?" element={<ChatPage />} />
      <Route path="/drafts/:id" element={<DraftPage />} />
      <Route path="/import" element={<ImportPage />} />
      <Route path="/jobs" element={<JobsPage />} />
      <Route path="/notes/:id" element={<NotePage />} />
      <Route path="/search" element={<SearchPage />} />
      <Route path="/settings" element={<SettingsPage />} />
      <Route path="*" element={<NotFound />} />
    </Routes>
  );
}
