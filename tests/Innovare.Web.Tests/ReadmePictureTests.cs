using System.Buffers.Binary;
using Innovare.Tests;
using Innovare.Web.Tests.Hosting;

namespace Innovare.Web.Tests;

/// <summary>The picture in README is of the front page as it is; UPDATE_GOLDEN=1 takes it anew.</summary>
public sealed class ReadmePictureTests(Site site)
{
    [Fact]
    public async Task The_picture_shows_the_front_page_on_a_desk()
    {
        var picture = Repository.File("docs", "pictures", "front-page.png");
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDEN") is "1")
        {
            await using var visit = await site.Open("/en");
            await visit.Page.ScreenshotAsync(new() { Path = picture, Clip = new() { X = 0, Y = 0, Width = 1280, Height = 900 } });
        }

        var bytes = await File.ReadAllBytesAsync(picture, TestContext.Current.CancellationToken);

        Assert.Equal("PNG"u8.ToArray(), bytes[1..4]);
        Assert.Equal((1280, 900), (Number(bytes, 16), Number(bytes, 20)));
    }

    // width and height stand big-endian in the first chunk of a PNG file
    static int Number(byte[] bytes, int at) => BinaryPrimitives.ReadInt32BigEndian(bytes.AsSpan(at));
}
