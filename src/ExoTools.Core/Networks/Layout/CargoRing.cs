namespace ExoTools.Networks.Layout;

/// <summary>
/// Cargo around its vesicle: above and below it on an ellipse, so that both sides stay free for the edges that come in and go out.
/// </summary>
internal static class CargoRing
{
    private const double Gap = 12;

    /// <summary>How far above and below the vesicle's centre edges may pass, at least.</summary>
    private const double FreeHalf = 24;

    /// <summary>Places for cargo of given sizes, from the vesicle's centre.</summary>
    /// <param name="vesicle">The size of the vesicle.</param>
    /// <param name="cargo">The sizes of the cargo.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static Place[] Around((double Width, double Height) vesicle, IReadOnlyList<(double Width, double Height)> cargo, CancellationToken cancellation)
    {
        var widest = 0.0;
        foreach (var (width, _) in cargo)
        {
            widest = Math.Max(widest, width);
        }

        var (rx, ry) = ((vesicle.Width / 2) + (widest / 2) + 30, (vesicle.Height / 2) + 56);
        while (true)
        {
            cancellation.ThrowIfCancellationRequested();
            var places = On(rx, ry, cargo.Count);
            if (IsFree(places, cargo, vesicle))
            {
                return places;
            }

            rx *= 1.05;
            ry *= 1.06;
        }
    }

    private static Place[] On(double rx, double ry, int count)
    {
        const double Side = 0.42;
        var places = new Place[count];
        var above = (count + 1) / 2;
        for (var i = 0; i < count; i++)
        {
            var top = i < above;
            var (at, of) = top ? (i, above) : (i - above, count - above);
            var angle = Side + ((Math.PI - (2 * Side)) * (at + 0.5) / of);
            places[i] = new Place(-rx * Math.Cos(angle), (top ? -1 : 1) * ry * Math.Sin(angle));
        }

        return places;
    }

    // The ring is convex, so that only near neighbours can touch.
    private static bool IsFree(Place[] places, IReadOnlyList<(double Width, double Height)> cargo, (double Width, double Height) vesicle)
    {
        for (var i = 0; i < places.Length; i++)
        {
            if (Math.Abs(places[i].Y) - (cargo[i].Height / 2) < Math.Max(FreeHalf, (vesicle.Height * NodeOutline.PortPart) + 6)
                || Touch(places[i], cargo[i], default, (vesicle.Width + 30, vesicle.Height + 30)))
            {
                return false;
            }

            for (var j = i + 1; j < Math.Min(places.Length, i + 4); j++)
            {
                if (Touch(places[i], cargo[i], places[j], cargo[j]))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool Touch(Place a, (double Width, double Height) sizeOfA, Place b, (double Width, double Height) sizeOfB) =>
        Math.Abs(a.X - b.X) < ((sizeOfA.Width + sizeOfB.Width) / 2) + Gap && Math.Abs(a.Y - b.Y) < ((sizeOfA.Height + sizeOfB.Height) / 2) + Gap;
}
