using System.Buffers.Binary;

namespace ExoTools.Reading;

/// <summary>
/// The checksum of the entries of zip archives: the cyclic redundancy check of 32 bits with the polynomial 0xEDB88320 (reflected). Eight
/// bytes go through at a time, each through a table of its own. Source: APPNOTE.TXT of PKWARE, 4.4.7.
/// </summary>
internal struct Crc32
{
    private const int Bytes = 8;

    private static readonly uint[][] s_tables = Tables();

    // Inverted, so that the value of no data is 0.
    private uint _inverse;

    /// <summary>The checksum of all that was added.</summary>
    public readonly uint Value => _inverse;

    /// <summary>Adds data.</summary>
    public void Add(ReadOnlySpan<byte> data)
    {
        var value = ~_inverse;
        for (; data.Length >= Bytes; data = data[Bytes..])
        {
            var low = value ^ BinaryPrimitives.ReadUInt32LittleEndian(data);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(data[4..]);
            value = s_tables[7][low & 0xFF] ^ s_tables[6][(low >> 8) & 0xFF] ^ s_tables[5][(low >> 16) & 0xFF] ^ s_tables[4][low >> 24]
                ^ s_tables[3][high & 0xFF] ^ s_tables[2][(high >> 8) & 0xFF] ^ s_tables[1][(high >> 16) & 0xFF] ^ s_tables[0][high >> 24];
        }

        foreach (var one in data)
        {
            value = s_tables[0][(value ^ one) & 0xFF] ^ (value >> 8);
        }

        _inverse = ~value;
    }

    private static uint[][] Tables()
    {
        var tables = new uint[Bytes][];
        for (var place = 0; place < Bytes; place++)
        {
            tables[place] = new uint[256];
            for (uint i = 0; i < 256; i++)
            {
                tables[place][i] = place > 0 ? (tables[place - 1][i] >> 8) ^ tables[0][tables[place - 1][i] & 0xFF] : OfByte(i);
            }
        }

        return tables;
    }

    private static uint OfByte(uint value)
    {
        for (var bit = 0; bit < 8; bit++)
        {
            value = (value & 1) == 0 ? value >> 1 : (value >> 1) ^ 0xEDB88320;
        }

        return value;
    }
}
