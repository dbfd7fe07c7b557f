package org.attest.search;

import java.util.Arrays;

/** How many letters must be put in, taken out, changed or swapped with their neighbour to make one word of another. */
final class EditDistance {

    private EditDistance() {}

    static boolean within(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[][] cost = new int[one.length() + 1][other.length() + 1];
        Arrays.setAll(cost[0], j -> j);
        for (int i = 1; i <= one.length(); i++) {
            cost[i][0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                cost[i][j] = Math.min(changed, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
                if (i > 1 && j > 1 && one.charAt(i - 1) == other.charAt(j - 2) && one.charAt(i - 2) == other.charAt(j - 1)) {
                    cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
                }
            }
        }
        return cost[one.length()][other.length()] <= most;
    }
}
