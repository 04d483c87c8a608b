import { app, BrowserWindow } from 'electron';

/** A program whose page could reach Node. The stand-in refuses to open its window; it says so and ends with 3. */
void app.whenReady().then(() => {
  try {
    new BrowserWindow({ webPreferences: JSON.parse(process.env.TRIAL ?? '{}') });
  } catch (error) {
    process.stdout.write(String(error));
    process.exit(3);
  }
});
