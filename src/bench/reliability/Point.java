/** The moment before a thread's n-th call of a kind. @param number from 1 */
record Point(String call, int number) {

    @Override
    public String toString() {
        return call + " " + number;
    }
}
