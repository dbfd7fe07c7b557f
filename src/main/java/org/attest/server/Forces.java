package org.attest.server;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Lets bodies push each other off and lines pull them together until they rest. The same bodies always come to rest in the same places, on every machine: nothing but the four operations and
 * square roots is used. Filled once, settled once.
 */
final class Forces {

    private static final double SLOWING = 0.6;
    private static final double LEAST = 0.001;
    private static final double LENGTH = 48;
    private static final double STIFFNESS = 0.5;
    private static final double FARTHEST = 600;
    /** Of more bodies than these the pushing is reckoned anew only every second step, and every fourth. */
    private static final int FEW = 40;
    private static final int MANY = 300;
    private static final int OFTEN = 2;
    private static final int SELDOM = 4;
    private static final int ROUNDS = 6;

    private final int size;
    private final double[] x;
    private final double[] y;
    private final double[] speedX;
    private final double[] speedY;
    private final double[] pushX;
    private final double[] pushY;
    private final double[] charge;
    private final double[] radius;
    /** 0 for a body that stays where it is, else 1. */
    private final double[] free;

    Forces(int size) {
        this.size = size;
        x = new double[size];
        y = new double[size];
        speedX = new double[size];
        speedY = new double[size];
        pushX = new double[size];
        pushY = new double[size];
        charge = new double[size];
        radius = new double[size];
        free = new double[size];
    }

    /** Where a body begins. */
    void put(int body, NetworkLayout.Spot spot, double itsCharge, double itsRadius, boolean fixed) {
        x[body] = spot.x();
        y[body] = spot.y();
        charge[body] = itsCharge;
        radius[body] = itsRadius;
        free[body] = fixed ? 0 : 1;
    }

    NetworkLayout.Spot spot(int body) {
        return new NetworkLayout.Spot(x[body], y[body]);
    }

    /**
     * Moves the bodies.
     *
     * @param links pairs of their numbers
     * @param across how strongly all are drawn to the middle from left and right
     * @param down how strongly all are drawn to the middle from above and below
     */
    void settle(List<int[]> links, int steps, double across, double down) {
        int[] number = new int[size];
        links.forEach(link -> {
            number[link[0]]++;
            number[link[1]]++;
        });
        double decay = StrictMath.pow(LEAST, 1.0 / steps);
        int every = size > MANY ? SELDOM : size > FEW ? OFTEN : 1;
        double heat = 1;
        for (int step = 0; step < steps; step++) {
            heat *= decay;
            if (step % every == 0) {
                push();
            }
            pull(links, number, heat);
            move(heat, across, down);
        }
        apart();
    }

    private void move(double heat, double across, double down) {
        for (int i = 0; i < size; i++) {
            speedX[i] = (speedX[i] + pushX[i] * heat - x[i] * across * heat) * SLOWING * free[i];
            speedY[i] = (speedY[i] + pushY[i] * heat - y[i] * down * heat) * SLOWING * free[i];
            x[i] += speedX[i];
            y[i] += speedY[i];
        }
    }

    private void pull(List<int[]> links, int[] number, double heat) {
        for (int[] link : links) {
            int a = link[0];
            int b = link[1];
            double dx = x[b] + speedX[b] - x[a] - speedX[a];
            double dy = y[b] + speedY[b] - y[a] - speedY[a];
            double length = Math.sqrt(dx * dx + dy * dy);
            double pull = length == 0 ? 0 : (length - LENGTH) / length * heat * STIFFNESS;
            double share = (double) number[a] / (number[a] + number[b]);
            speedX[b] -= dx * pull * share;
            speedY[b] -= dy * pull * share;
            speedX[a] += dx * pull * (1 - share);
            speedY[a] += dy * pull * (1 - share);
        }
    }

    /** How strongly each body is pushed by all others; those that overlap are pushed harder. */
    private void push() {
        Arrays.fill(pushX, 0);
        Arrays.fill(pushY, 0);
        for (int i = 0; i < size; i++) {
            double sumX = 0;
            double sumY = 0;
            for (int j = i + 1; j < size; j++) {
                double dx = x[j] - x[i];
                double dy = y[j] - y[i];
                double far = dx * dx + dy * dy;
                if (far < FARTHEST * FARTHEST) {
                    double least = radius[i] + radius[j];
                    double strength = (far < least * least ? 3 : 1) / Math.max(far, 1);
                    sumX -= dx * charge[j] * strength;
                    sumY -= dy * charge[j] * strength;
                    pushX[j] += dx * charge[i] * strength;
                    pushY[j] += dy * charge[i] * strength;
                }
            }
            pushX[i] += sumX;
            pushY[i] += sumY;
        }
    }

    /** Moves what still overlaps apart, looking only at neighbours. */
    private void apart() {
        double cell = 2;
        for (double each : radius) {
            cell = Math.max(cell, 2 * each);
        }
        boolean moved = true;
        for (int round = 0; round < ROUNDS && moved; round++) {
            moved = false;
            Map<Long, List<Integer>> grid = new HashMap<>();
            for (int i = 0; i < size; i++) {
                grid.computeIfAbsent(cell(floor(x[i], cell), floor(y[i], cell)), key -> new ArrayList<>()).add(i);
            }
            for (int i = 0; i < size; i++) {
                long column = floor(x[i], cell);
                long row = floor(y[i], cell);
                for (long c = column - 1; c <= column + 1; c++) {
                    for (long r = row - 1; r <= row + 1; r++) {
                        for (int j : grid.getOrDefault(cell(c, r), List.of())) {
                            moved |= j > i && part(i, j);
                        }
                    }
                }
            }
        }
    }

    private static long floor(double at, double cell) {
        return (long) Math.floor(at / cell);
    }

    private static long cell(long column, long row) {
        return column << 32 ^ row & 0xffffffffL;
    }

    private boolean part(int i, int j) {
        double dx = x[j] - x[i];
        double dy = y[j] - y[i];
        double least = radius[i] + radius[j];
        double far = dx * dx + dy * dy;
        double movable = free[i] + free[j];
        if (far >= least * least || movable == 0) {
            return false;
        }
        double length = Math.sqrt(far);
        double ux = length < 1e-6 ? 1 : dx / length;
        double uy = length < 1e-6 ? 0 : dy / length;
        double by = (least - length) / movable;
        x[i] -= ux * by * free[i];
        y[i] -= uy * by * free[i];
        x[j] += ux * by * free[j];
        y[j] += uy * by * free[j];
        return true;
    }
}
