import '@mantine/core/styles.css';
import '../design/tokens.css';
import '../design/base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { ask } from '../bridge/bridge.ts';
import { App } from './App.tsx';

const place = document.getElementById('window');
if (!place) throw new Error('start: the page has no place for the window');
createRoot(place).render(
  <StrictMode>
    <App ask={ask} />
  </StrictMode>,
);
