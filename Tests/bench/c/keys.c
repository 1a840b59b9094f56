// The limit of a key and of a redraw: keys PICTURE ROW COLUMN. Shows a picture and the text typed at a place of it.
//
// Each key draws one row, and curses sends what differs. Ctrl-L draws all again, Ctrl-U clears the text, Ctrl-Q ends.
#include "picture.h"

int main(int count, char **arguments) {
    char typed[4096];
    int length = 0, key = 0;
    if (count < 4) return 64;
    begin_curses();
    if (!read_picture(arguments[1])) { endwin(); return 66; }
    int row = atoi(arguments[2]), column = atoi(arguments[3]);
    draw_picture();
    do {
        if (key == 'L' - '@') clearok(curscr, TRUE), draw_picture();
        else if (key == 'U' - '@') length = 0;
        else if (key >= ' ' && length < (int)sizeof typed) typed[length++] = (char)key;
        mvaddnstr(row, column, typed, length);
        clrtoeol();
        refresh();
    } while ((key = getch()) != 'Q' - '@' && key != ERR);
    endwin();
}
