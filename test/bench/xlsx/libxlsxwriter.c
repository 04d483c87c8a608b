/* Child process: <table> <file>. The same rows with libxlsxwriter in constant memory, its fastest way.
 * Compiled by bench-xlsx.mjs where the Debian package libxlsxwriter-dev is installed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <xlsxwriter.h>

#define MOST_COLUMNS 16384

enum kind { TEXT, CODE, INTEGER, DATE, MONEY, HOURS, PERCENT, KINDS };
static const char *const names[KINDS] = {"text", "code", "integer", "date", "money", "hours", "percent"};
static const char *const shown[KINDS] = {"@", "@", "0", "dd.mm.yyyy", "#,##0.00", "0.00", "0%"};

static void say_usage(void) {
    FILE *status = fopen("/proc/self/status", "r");
    char line[256];
    long peak = 0;
    while (status && fgets(line, sizeof line, status))
        if (strncmp(line, "VmHWM:", 6) == 0) peak = strtol(line + 6, NULL, 10);
    if (status) fclose(status);
    struct rusage used;
    getrusage(RUSAGE_SELF, &used);
    double cpu = used.ru_utime.tv_sec + used.ru_stime.tv_sec + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1e6;
    printf("{\"peakKB\":%ld,\"cpuSeconds\":%f}", peak, cpu);
}

/* The next cell of a line, ended by a tab or the end of the line; NULL after the last. */
static char *next_cell(char **rest) {
    char *cell = *rest;
    if (!cell) return NULL;
    char *tab = strchr(cell, '\t');
    if (tab) *tab = '\0';
    *rest = tab ? tab + 1 : NULL;
    return cell;
}

int main(int count, char **words) {
    if (count != 3) return 2;
    FILE *table = fopen(words[1], "r");
    if (!table) return 4;
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(words[2], &options);
    lxw_worksheet *sheet = workbook_add_worksheet(book, "Registru");
    lxw_format *heading = workbook_add_format(book);
    format_set_bold(heading);
    format_set_font_color(heading, LXW_COLOR_WHITE);
    format_set_bg_color(heading, 0x334155);
    format_set_align(heading, LXW_ALIGN_CENTER);
    format_set_text_wrap(heading);
    lxw_format *formats[KINDS];
    for (int kind = 0; kind < KINDS; kind++) {
        formats[kind] = workbook_add_format(book);
        format_set_num_format(formats[kind], shown[kind]);
        format_set_border(formats[kind], LXW_BORDER_THIN);
        format_set_border_color(formats[kind], 0xD5DBE3);
        format_set_align(formats[kind], LXW_ALIGN_VERTICAL_TOP);
        if (kind == TEXT) format_set_text_wrap(formats[kind]);
    }
    static enum kind kinds[MOST_COLUMNS];
    int columns = 0;
    lxw_row_t row = 0;
    char *line = NULL;
    size_t room = 0;
    ssize_t length;
    while ((length = getline(&line, &room, table)) > 0) {
        if (line[length - 1] == '\n') line[length - 1] = '\0';
        char *rest = line;
        char *cell;
        for (int column = 0; (cell = next_cell(&rest)) != NULL; column++) {
            if (row == 0) {
                for (int kind = 0; kind < KINDS; kind++)
                    if (strcmp(cell, names[kind]) == 0) kinds[column] = kind;
                char text[32];
                snprintf(text, sizeof text, "Coloana %d", column + 1);
                if (column == 0) worksheet_set_column(sheet, 0, MOST_COLUMNS - 1, 17, NULL);
                worksheet_write_string(sheet, 0, column, text, heading);
                columns = column + 1;
                continue;
            }
            enum kind kind = kinds[column];
            if (*cell == '\0') worksheet_write_blank(sheet, row, column, formats[kind]);
            else if (kind == TEXT || kind == CODE) worksheet_write_string(sheet, row, column, cell, formats[kind]);
            else if (kind == DATE) {
                lxw_datetime day = {.year = atoi(cell), .month = atoi(cell + 5), .day = atoi(cell + 8)};
                worksheet_write_datetime(sheet, row, column, &day, formats[kind]);
            } else worksheet_write_number(sheet, row, column, atof(cell) / (kind == INTEGER ? 1 : 100), formats[kind]);
        }
        row++;
    }
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_autofilter(sheet, 0, 0, row - 1, columns - 1);
    worksheet_write_string(sheet, row, 0, "Participanți", NULL);
    worksheet_write_number(sheet, row, 1, row - 1, NULL);
    free(line);
    fclose(table);
    if (workbook_close(book) != LXW_NO_ERROR) return 4;
    say_usage();
    return 0;
}
