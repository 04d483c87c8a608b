import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

const fonts =
  'system-ui, "Segoe UI Variable Text", "Segoe UI", -apple-system, "SF Pro Text", "Noto Sans", Ubuntu, Cantarell, "DejaVu Sans", sans-serif';

/** Steel blue from light to dark; 7 fills buttons on light ground, 6 on dark. */
const steel: MantineColorsTuple = [
  '#e6eff9',
  '#cbdef3',
  '#a5caf5',
  '#82b5f0',
  '#5a97dc',
  '#3c7cc4',
  '#2868b0',
  '#1c5a9e',
  '#164a84',
  '#103a69',
];

/** Blue greys of the dark look, from text to ground; the library takes its own surfaces from them. */
const dark: MantineColorsTuple = [
  '#e3e8ee',
  '#c3cad4',
  '#a2adba',
  '#7b8794',
  '#46515f',
  '#2f3742',
  '#232a33',
  '#1a1f26',
  '#15191f',
  '#12161b',
];

/** The component library in the window's own density: small controls, quiet corners, the system's typeface. */
export const theme = createTheme({
  primaryColor: 'steel',
  primaryShade: { light: 7, dark: 6 },
  colors: { steel, dark },
  fontFamily: fonts,
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "SF Mono", "DejaVu Sans Mono", monospace',
  defaultRadius: 'sm',
  respectReducedMotion: true,
  focusRing: 'auto',
  fontSizes: { xs: '0.8125rem', sm: '0.8125rem' },
  components: {
    ...Object.fromEntries(
      ['Select', 'MultiSelect', 'Button', 'SegmentedControl'].map(name => [name, { defaultProps: { size: 'xs' } }]),
    ),
    // A browser keeps what is typed to offer it again, in a file of its own: names and personal codes must not get there.
    TextInput: { defaultProps: { size: 'xs', autoComplete: 'off' } },
    Textarea: { defaultProps: { autoComplete: 'off' } },
    // Locking the scroll would write a style that the content policy refuses; the page itself never scrolls.
    Modal: { defaultProps: { lockScroll: false }, styles: { title: { fontSize: '0.9375rem', fontWeight: 600 } } },
  },
});

/** Hands the window's own tokens to the library, so that both follow light and dark together. */
export const themeVariables: CSSVariablesResolver = () => {
  const tokens = {
    '--mantine-color-body': 'var(--c-surface)',
    '--mantine-color-text': 'var(--c-text)',
    '--mantine-color-dimmed': 'var(--c-soft)',
    '--mantine-color-placeholder': 'var(--c-soft)',
    '--mantine-color-default': 'var(--c-surface)',
    '--mantine-color-default-hover': 'var(--c-raised)',
    '--mantine-color-default-border': 'var(--c-line-strong)',
    '--mantine-color-default-color': 'var(--c-text)',
    '--mantine-color-error': 'var(--c-bad)',
  };
  return { variables: {}, light: tokens, dark: tokens };
};
